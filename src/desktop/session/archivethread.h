// SPDX-License-Identifier: GPL-3.0-or-later
// A thread with a connection to the archive of its own.
#pragma once

#include "archive/database.h"
#include "desktop/jobs/requests.h"

#include <memory>

namespace gongbao::desktop {

/// Opens its connection at the first request, and again after it failed. Lives on the UI thread,
/// longer than the Requests that use it.
class ArchiveThread
{
public:
    ArchiveThread(QString path, archive::OpenMode mode,
                  std::chrono::milliseconds patience = archive::kLockPatience);

    /// Runs @p job (Result<T>(archive::Database&, const StopToken&)) on the thread and hands its
    /// result, or the error of opening the archive, to @p done (void(Result<T>)).
    template<typename Job, typename Done>
    void request(Requests& requests, Job job, Done done)
    {
        using Answer = std::invoke_result_t<Job&, archive::Database&, const StopToken&>;
        requests.start(
            m_queue,
            [this, job = std::move(job)](const StopToken& stop) mutable -> Answer {
                if (const Status opened = open(); !opened) {
                    return opened.error();
                }
                return job(*m_database, stop);
            },
            std::move(done));
    }

    /// As request(), of @p job (T(archive::Database&), T made of an Error too), but nothing
    /// supersedes it: it runs whoever waits for the answer, until finish() or the end of this.
    template<typename Job, typename Done>
    void perform(const Requests& owner, Job job, Done done)
    {
        using Answer = std::invoke_result_t<Job&, archive::Database&>;
        m_queue.post([this, post = owner.post(), job = std::move(job), done = std::move(done)] {
            const Status opened = open();
            auto answer =
                std::make_shared<Answer>(opened ? job(*m_database) : Answer(opened.error()));
            post([done, answer] { done(std::move(*answer)); });
        });
    }
    /// Waits until all that was asked for is done.
    void finish();

private:
    Status open();

    const QString m_path;
    const archive::OpenMode m_mode;
    const std::chrono::milliseconds m_patience;
    std::unique_ptr<archive::Database> m_database; ///< touched on the thread only
    JobQueue m_queue;                              // last: joined before the connection goes
};

} // namespace gongbao::desktop
