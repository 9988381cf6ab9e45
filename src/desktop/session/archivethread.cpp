// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/archivethread.h"

#include <utility>

namespace gongbao::desktop {

ArchiveThread::ArchiveThread(QString path, archive::OpenMode mode)
    : m_path(std::move(path))
    , m_mode(mode)
{
}

Status ArchiveThread::open()
{
    if (!m_database) {
        auto opened = archive::Database::open(m_path, m_mode);
        if (!opened) {
            return opened.error();
        }
        m_database = std::move(*opened);
    }
    return {};
}

} // namespace gongbao::desktop
