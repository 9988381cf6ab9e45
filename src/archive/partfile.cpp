// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/partfile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

namespace gongbao::archive {

using namespace Qt::StringLiterals;

namespace {

/// Where the file is made that a link at @p path asks for.
QString behindLink(const QString& path)
{
    const QString target = QFileInfo(path).symLinkTarget();
    return target.isEmpty() ? path : target;
}

/// Gives the file another name, which nobody else took meanwhile. 0, or the errno.
int renameToFree(const QByteArray& from, const QByteArray& to)
{
    if (renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0) {
        return 0;
    }
    if (errno != EINVAL && errno != ENOSYS) {
        return errno;
    }
    // A file system of a network, for one, knows no such renaming.
    return ::link(from.constData(), to.constData()) == 0 && ::unlink(from.constData()) == 0 ? 0
                                                                                            : errno;
}

} // namespace

PartFile::PartFile(const QString& path)
    : m_path(behindLink(path))
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
    const int renamed = renameToFree(QFile::encodeName(m_name), QFile::encodeName(m_path));
    if (renamed == 0) {
        m_name.clear();
    }
    return renamed;
}

} // namespace gongbao::archive
