// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/safekeeping/safekeepingcontroller.h"

#include "archive/openform/dump.h"
#include "archive/openform/restore.h"
#include "desktop/jobs/throttle.h"

#include <QDir>
#include <QFileInfo>

namespace gongbao::desktop {

namespace {

constexpr std::chrono::milliseconds kProgressInterval{50};

} // namespace

SafekeepingController::SafekeepingController(QString archive, QObject* parent)
    : QObject(parent)
    , m_archive(std::move(archive))
{
    connect(&m_timer, &QTimer::timeout, this, &SafekeepingController::lookAtSchedule);
}

void SafekeepingController::backUp(const QString& path)
{
    if (isRunning()) {
        return;
    }
    const QString title = tr("Backing up the archive");
    run([path, progress = progress(title)](archive::Database& database,
                                           const StopToken& stop) -> Result<QString> {
        const Status done = archive::backUp(database, path, stop, progress);
        return done ? Result<QString>(
                          tr("%1: written and checked.").arg(QDir::toNativeSeparators(path)))
                    : Result<QString>(done.error());
    });
    announce(title);
}

void SafekeepingController::dump(const QString& folder)
{
    if (isRunning()) {
        return;
    }
    const QString title = tr("Writing all that is in the archive");
    run([folder, progress = progress(title)](archive::Database& database,
                                             const StopToken& stop) -> Result<QString> {
        const auto done = archive::dump(database, folder, stop, progress);
        return done ? Result<QString>(tr("%1: files written and checked: %2.")
                                          .arg(QDir::toNativeSeparators(folder))
                                          .arg(done->files))
                    : Result<QString>(done.error());
    });
    announce(title);
}

void SafekeepingController::restore(const QString& backup, const QString& path)
{
    if (isRunning()) {
        return;
    }
    const QString title = tr("Making an archive of the backup");
    m_running.start(
        m_queue,
        [backup, path, progress = progress(title)](const StopToken& stop) {
            const auto restore =
                QFileInfo(backup).isDir() ? &archive::restoreDump : &archive::restoreBackup;
            return restore(backup, path, stop, progress);
        },
        [this, path](const Status& done) {
            end(done ? Result<QString>(tr("%1: written and checked; “Open Archive…” shows it.")
                                           .arg(QDir::toNativeSeparators(path)))
                     : Result<QString>(done.error()));
        });
    announce(title);
}

void SafekeepingController::follow(const archive::BackupSchedule& schedule,
                                   std::chrono::milliseconds interval)
{
    m_schedule = schedule;
    m_timer.start(interval);
    lookAtSchedule();
}

void SafekeepingController::cancel()
{
    m_running.stop();
}

void SafekeepingController::run(Copying copying)
{
    m_running.start(
        m_queue,
        [archive = m_archive, copying = std::move(copying)](const StopToken& stop) {
            const auto database = archive::Database::open(archive, archive::OpenMode::ReadOnly);
            return database ? copying(**database, stop) : Result<QString>(database.error());
        },
        [this](const Result<QString>& sentence) { end(sentence); });
}

void SafekeepingController::lookAtSchedule()
{
    if (isRunning() || m_schedule.folder.isEmpty()) {
        return;
    }
    run([schedule = m_schedule,
         progress = progress(tr("Backing up the archive, as the settings say"))](
            archive::Database& database, const StopToken& stop) -> Result<QString> {
        const auto made = archive::backUpIfDue(database, schedule, QDateTime::currentDateTimeUtc(),
                                               stop, progress);
        return made && !made->isEmpty() ? Result<QString>(tr("The archive was backed up to %1.")
                                                              .arg(QDir::toNativeSeparators(*made)))
                                        : made;
    });
}

void SafekeepingController::announce(const QString& title)
{
    if (!m_announced) {
        m_announced = true;
        Q_EMIT started(title);
    }
}

void SafekeepingController::end(const Result<QString>& sentence)
{
    m_announced = false;
    if (sentence) {
        Q_EMIT finished(*sentence);
    } else {
        Q_EMIT failed(sentence.error().message);
    }
}

Progress SafekeepingController::progress(const QString& title)
{
    return throttled(
        [this, title, post = m_running.post()](const ProgressState& state) {
            post([this, title, state] {
                announce(title);
                Q_EMIT progressed(state);
            });
        },
        kProgressInterval);
}

} // namespace gongbao::desktop
