// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/partfile.h"

#include <cerrno>
#include <unistd.h>

namespace gongbao::archive {

using namespace Qt::StringLiterals;

PartFile::PartFile(const QString& path)
    : m_path(path)
    , m_file(path)
{
}

PartFile::~PartFile()
{
    // On a disk that is full SQLite can't write its log back, and leaves it.
    const QString made = m_file.fileName();
    if (m_file.autoRemove() && !made.isEmpty()) {
        for (const QString& suffix : {u"-wal"_s, u"-shm"_s, u"-journal"_s}) {
            QFile::remove(made + suffix);
        }
    }
}

int PartFile::begin()
{
    // SQLite fills a file that is empty; this one has the right mode, and goes when all fails.
    errno = 0;
    if (m_file.open()) {
        return 0;
    }
    return errno != 0 ? errno : EIO;
}

int PartFile::keep()
{
    // SQLite does not flush all that it makes.
    errno = 0;
    if (fsync(m_file.handle()) != 0 || !m_file.rename(m_path)) {
        return errno != 0 ? errno : EEXIST;
    }
    m_file.setAutoRemove(false);
    return 0;
}

} // namespace gongbao::archive
