// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/jobs/jobqueue.h"

#include <utility>

namespace gongbao::desktop {

void JobQueue::post(Job job)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_jobs.push_back(std::move(job));
        if (!m_thread.joinable()) {
            m_thread = std::jthread([this](const std::stop_token& stop) { run(stop); });
        }
    }
    m_wake.notify_one();
}

void JobQueue::run(const std::stop_token& stop)
{
    while (true) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, stop, [this] { return !m_jobs.empty(); });
            if (stop.stop_requested()) {
                return;
            }
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        job();
    }
}

} // namespace gongbao::desktop
