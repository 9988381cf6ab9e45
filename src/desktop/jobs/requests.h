// SPDX-License-Identifier: GPL-3.0-or-later
// Work on another thread whose answer comes back, unless it is no longer wanted.
#pragma once

#include "base/stoptoken.h"
#include "desktop/jobs/jobqueue.h"

#include <QObject>

#include <functional>
#include <memory>
#include <type_traits>

namespace gongbao::desktop {

/// A line of requests of which only the newest counts: a new one stops the one before, and an
/// answer that comes late is dropped. Belongs to one thread, on which all answers arrive; may be
/// destroyed at any time, then nothing arrives any more.
class Requests
{
public:
    Requests();
    ~Requests();
    Requests(const Requests&) = delete;
    Requests& operator=(const Requests&) = delete;

    /// Runs @p job (T(const StopToken&)) on @p queue, then @p done (void(T)) here. The job must
    /// own all it uses.
    template<typename Job, typename Done>
    void start(JobQueue& queue, Job job, Done done)
    {
        const quint64 number = supersede();
        queue.post([mailbox = m_mailbox, number, stop = m_stop.get_token(), job = std::move(job),
                    done = std::move(done)]() mutable {
            if (!isCurrent(*mailbox, number)) {
                return;
            }
            using T = std::invoke_result_t<Job&, const StopToken&>;
            auto answer = std::make_shared<T>(job(stop));
            deliver(mailbox, number,
                    [done = std::move(done), answer]() mutable { done(std::move(*answer)); });
        });
    }

    /// Stops what runs and drops its answer.
    void drop();
    /// Asks what runs to stop, but still wants its answer.
    void stop();
    /// Whether an answer is still to come.
    [[nodiscard]] bool isBusy() const;

    /// For what a job has to say before its answer: runs what it is given on the thread of this,
    /// from any thread, until this is destroyed.
    using Post = std::function<void(std::function<void()>)>;
    [[nodiscard]] Post post() const;

private:
    struct Mailbox;

    quint64 supersede();
    static bool isCurrent(Mailbox& mailbox, quint64 number);
    static void deliver(const std::shared_ptr<Mailbox>& mailbox, quint64 number,
                        std::function<void()> done);

    std::shared_ptr<Mailbox> m_mailbox; ///< shared with the jobs, which may outlive this
    StopSource m_stop;
};

} // namespace gongbao::desktop
