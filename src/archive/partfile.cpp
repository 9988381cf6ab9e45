// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/partfile.h"

#include <QFile>

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

namespace gongbao::archive {

using namespace Qt::StringLiterals;

PartFile::PartFile(const QString& path)
    : m_path(path)
{
}

PartFile::~PartFile()
{
    if (m_name.isEmpty()) {
        return;
    }
    // On a disk that is full SQLite can't write its log back, and leaves it.
    for (const QString& suffix : {QString(), u"-wal"_s, u"-shm"_s, u"-journal"_s}) {
        QFile::remove(m_name + suffix);
    }
}

int PartFile::begin()
{
    QByteArray name = QFile::encodeName(m_path) + '.' + QByteArray(6, 'X'); // as mkostemp() has it
    const int file = mkostemp(name.data(), O_CLOEXEC);
    if (file < 0) {
        return errno;
    }
    // Not held: to close it later would drop the locks that SQLite has on it then.
    ::close(file);
    m_name = QFile::decodeName(name);
    return 0;
}

int PartFile::keep()
{
    // SQLite does not flush all that it makes.
    const int file = ::open(QFile::encodeName(m_name).constData(), O_RDWR | O_CLOEXEC);
    if (file < 0) {
        return errno;
    }
    const int reason = fsync(file) == 0 ? 0 : errno;
    ::close(file);
    if (reason != 0) {
        return reason;
    }
    errno = 0;
    if (!QFile::rename(m_name, m_path)) { // which writes over nothing
        return errno != 0 ? errno : EEXIST;
    }
    m_name.clear();
    return 0;
}

} // namespace gongbao::archive
