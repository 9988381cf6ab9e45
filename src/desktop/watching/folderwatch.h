// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for new files in folders that people named.
#pragma once

#include "desktop/jobs/requests.h"

#include <QObject>
#include <QStringList>
#include <QTimer>
#include <QVariantMap>

#include <chrono>

namespace gongbao::desktop {

class Settings;

/// Looks into the folders now and then, on a thread of its own: they may be on a network, whose
/// changes no system reports. A file is new when it came or changed since its folder was looked
/// into; when each was is kept in the settings, so that nothing is missed between two runs.
class FolderWatch final : public QObject
{
    Q_OBJECT

public:
    /// Borrows @p settings. Nothing is looked at before start().
    explicit FolderWatch(Settings& settings, QObject* parent = nullptr);

    /// Looks now, and again every @p interval.
    void start(std::chrono::milliseconds interval = std::chrono::seconds(10));
    /// An import began: nothing is looked for until settle() or leave().
    void pause();
    /// It is done, and with it what found() told, which will not be told again.
    void settle();
    /// It was broken off or failed. Where it was of what found() told, that is told again when the
    /// program starts next, and nothing is looked for until then.
    void leave();

Q_SIGNALS:
    /// Files of kinds that can be imported, which nobody writes to any more.
    void found(const QStringList& files);

private:
    void look();

    Settings& m_settings;
    QTimer m_timer;
    QVariantMap m_found; ///< folders with the times of the look that found files
    bool m_paused = false;
    JobQueue m_queue;
    Requests m_looking;
};

} // namespace gongbao::desktop
