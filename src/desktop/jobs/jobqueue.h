// SPDX-License-Identifier: GPL-3.0-or-later
// A thread that does one job after another.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace gongbao::desktop {

/// Runs jobs in the order they were posted, in a thread that begins with the first: a window has
/// several queues, and most are idle while it starts. The destructor drops the jobs that wait, lets
/// the running one end and joins; whoever posted a long job asks it to stop before.
class JobQueue
{
public:
    using Job = std::function<void()>;

    JobQueue() = default;
    ~JobQueue() = default;
    JobQueue(const JobQueue&) = delete;
    JobQueue& operator=(const JobQueue&) = delete;

    /// Any thread. Jobs do not throw.
    void post(Job job);

private:
    void run(const std::stop_token& stop);

    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::deque<Job> m_jobs;
    std::jthread m_thread; // last: it uses the others until it is joined
};

} // namespace gongbao::desktop
