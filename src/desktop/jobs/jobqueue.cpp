// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/jobs/jobqueue.h"

#include <utility>

namespace gongbao::desktop {

JobQueue::JobQueue()
    : m_thread([this](const std::stop_token& stop) { run(stop); })
{
}

void JobQueue::post(Job job)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_jobs.push_back(std::move(job));
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
