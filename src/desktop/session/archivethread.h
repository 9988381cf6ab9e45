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
    ArchiveThread(QString path, archive::OpenMode mode);

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

private:
    Status open();

    const QString m_path;
    const archive::OpenMode m_mode;
    std::unique_ptr<archive::Database> m_database; ///< touched on the thread only
    JobQueue m_queue;                              // last: joined before the connection goes
};

} // namespace gongbao::desktop
