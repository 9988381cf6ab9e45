// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/archivethread.h"

#include <future>
#include <utility>

namespace gongbao::desktop {

ArchiveThread::ArchiveThread(QString path, archive::OpenMode mode,
                             std::chrono::milliseconds patience)
    : m_path(std::move(path))
    , m_mode(mode)
    , m_patience(patience)
{
}

void ArchiveThread::finish()
{
    std::promise<void> done;
    m_queue.post([&done] { done.set_value(); });
    done.get_future().wait();
}

Status ArchiveThread::open()
{
    if (!m_database) {
        auto opened = archive::Database::open(m_path, m_mode, m_patience);
        if (!opened) {
            return opened.error();
        }
        m_database = std::move(*opened);
    }
    return {};
}

} // namespace gongbao::desktop
