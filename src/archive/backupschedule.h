// SPDX-License-Identifier: GPL-3.0-or-later
// Backups that are made every so many days, of which so many are kept.
#pragma once

#include "archive/backup.h"

#include <QDateTime>
#include <QStringList>

namespace gongbao::archive {

struct BackupSchedule
{
    QString folder = {}; ///< empty: no backups are made
    int days = 7;        ///< from one to the next; at least 1
    int kept = 5;        ///< at least 1

    friend bool operator==(const BackupSchedule&, const BackupSchedule&) = default;
};

/// The backups of the archive at @p archive that backUpIfDue() made in @p folder by @p now, newest
/// first. They are known by their names, which tell the archive and the time, and as archives;
/// whatever else is in the folder is none of them.
[[nodiscard]] QStringList scheduledBackups(const QString& archive, const QString& folder,
                                           const QDateTime& now);

/// Where the last of them is older than the schedule says, or there is none, makes another one, as
/// backUp() does, and returns its path; else an empty one. Only then, and only of them, those that
/// are too many are removed, the oldest first. NotFound where the folder is missing; errors as
/// those of backUp() else.
[[nodiscard]] Result<QString> backUpIfDue(Database& database, const BackupSchedule& schedule,
                                          const QDateTime& now, const StopToken& stop = {},
                                          const Progress& progress = {});

} // namespace gongbao::archive
