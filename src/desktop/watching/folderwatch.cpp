// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/watching/folderwatch.h"

#include "desktop/settings/settings.h"
#include "ingest/filelist.h"
#include "source/pathbytes.h"

#include <QDateTime>
#include <QFileInfo>

#include <sys/stat.h>

namespace gongbao::desktop {

namespace {

/// Who copies a file writes to it until then; what changed later is left for the next look.
constexpr qint64 kRestMilliseconds = 2000;

struct Look
{
    QStringList files;
    QVariantMap times;
};

/// When the file came to be as and where it is. Copying and moving into a folder set it, which
/// they need not do with the time of the last change.
qint64 timeOf(const QString& path)
{
    // By the bytes of its name, which need not be UTF-8.
    struct stat status = {};
    if (::stat(source::bytesOfPath(path).constData(), &status) != 0) {
        return 0;
    }
    return qint64(status.st_ctim.tv_sec) * 1000 + status.st_ctim.tv_nsec / 1'000'000;
}

Look lookInto(const QVariantMap& folders, const StopToken& stop)
{
    Look look;
    const qint64 until = QDateTime::currentMSecsSinceEpoch() - kRestMilliseconds;
    for (auto folder = folders.cbegin(); folder != folders.cend(); ++folder) {
        if (!QFileInfo(folder.key()).isDir()) {
            continue; // not mounted now
        }
        for (const ingest::ListedFile& file : ingest::listFiles({folder.key()}, stop)) {
            if (stop.stop_requested()) {
                return {};
            }
            const qint64 time = timeOf(file.path);
            if (file.state == ingest::ListedFile::State::ToImport &&
                time > folder.value().toLongLong() && time <= until) {
                look.files.append(file.path);
            }
        }
        look.times.insert(folder.key(), until);
    }
    return look;
}

} // namespace

FolderWatch::FolderWatch(Settings& settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
{
    connect(&m_timer, &QTimer::timeout, this, &FolderWatch::look);
}

void FolderWatch::start(std::chrono::milliseconds interval)
{
    m_timer.start(interval);
    look();
}

void FolderWatch::look()
{
    const QVariantMap folders = m_settings.value(setting::kWatchedFolders);
    if (folders.isEmpty() || m_paused || m_looking.isBusy()) {
        return;
    }
    m_looking.start(
        m_queue, [folders](const StopToken& stop) { return lookInto(folders, stop); },
        [this](const Look& look) {
            if (!look.files.isEmpty()) {
                m_found = look.times;
                Q_EMIT found(look.files);
            }
        });
}

void FolderWatch::pause()
{
    m_paused = true;
    m_looking.drop();
}

void FolderWatch::leave()
{
    m_paused = false;
    if (!m_found.isEmpty()) {
        m_found.clear();
        m_timer.stop(); // the next look would begin at once what was just broken off
    }
}

void FolderWatch::settle()
{
    m_paused = false;
    QVariantMap folders = m_settings.value(setting::kWatchedFolders);
    for (auto folder = folders.begin(); folder != folders.end(); ++folder) {
        *folder = m_found.value(folder.key(), *folder);
    }
    m_found.clear();
    m_settings.set(setting::kWatchedFolders, folders);
}

} // namespace gongbao::desktop
