// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of the whole archive, and archives made of them again, in the background.
#pragma once

#include "archive/backupschedule.h"
#include "desktop/jobs/requests.h"

#include <QObject>
#include <QTimer>

#include <chrono>

namespace gongbao::desktop {

/// On a thread and, for each job, a connection of its own: a copy takes long, and holds up neither
/// exports nor anything else. One job at a time; what is asked for while another runs is left.
class SafekeepingController final : public QObject
{
    Q_OBJECT

public:
    /// @p archive: path of the archive that is open.
    explicit SafekeepingController(QString archive, QObject* parent = nullptr);

    /// Into the new file @p path.
    void backUp(const QString& path);
    /// Into the new folder @p folder, as plain files.
    void dump(const QString& folder);
    /// Of @p backup, a file or a folder, the new archive @p path.
    void restore(const QString& backup, const QString& path);

    /// Makes the backups that @p schedule wants: looks now, and again every @p interval.
    void follow(const archive::BackupSchedule& schedule,
                std::chrono::milliseconds interval = std::chrono::hours(1));
    /// Another schedule for follow(), which counts from its next look.
    void setSchedule(const archive::BackupSchedule& schedule) { m_schedule = schedule; }

    /// failed() follows; there is nothing of the copy then.
    void cancel();
    [[nodiscard]] bool isRunning() const { return m_running.isBusy(); }

Q_SIGNALS:
    /// @p title says what is done. Not where the schedule wants nothing yet.
    void started(const QString& title);
    void progressed(const gongbao::ProgressState& state);
    /// With a sentence that says what there is now; empty where nothing was to be done.
    void finished(const QString& sentence);
    void failed(const QString& sentence);

private:
    /// Reads the archive; gives the sentence of finished().
    using Copying = std::function<Result<QString>(archive::Database&, const StopToken&)>;

    void run(Copying copying);
    void lookAtSchedule();
    /// Emits started(), once for each job.
    void announce(const QString& title);
    void end(const Result<QString>& sentence);
    /// Announces @p title when there is something to tell.
    [[nodiscard]] Progress progress(const QString& title);

    QString m_archive;
    archive::BackupSchedule m_schedule;
    QTimer m_timer;
    bool m_announced = false; ///< the job that runs
    JobQueue m_queue;
    Requests m_running;
};

} // namespace gongbao::desktop
