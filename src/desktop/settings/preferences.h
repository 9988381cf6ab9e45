// SPDX-License-Identifier: GPL-3.0-or-later
// What people set in the settings dialog, as one value.
#pragma once

#include "archive/backupschedule.h"
#include "desktop/reader/typography.h"
#include "desktop/theme/appearance.h"

#include <QStringList>

namespace gongbao::desktop {

class Settings;

inline constexpr int kMostBackupDays = 365;
inline constexpr int kMostBackups = 99;

struct Preferences
{
    QString language = {}; ///< of the interface: "zh_CN", "en"; empty: that of the system
    Appearance appearance = Appearance::System;
    Typography reader = {};
    QString exportPattern = {}; ///< of file names, see publish/filenames.h
    QStringList watchedFolders = {};
    QString recognitionLanguage = {}; ///< of scanned pages, see source/recognition.h
    archive::BackupSchedule backups = {};
    QString archive = {}; ///< path of the file that is open

    friend bool operator==(const Preferences&, const Preferences&) = default;
};

/// What is stored; @p archive is that of the run, which the command line may have named.
[[nodiscard]] Preferences readPreferences(const Settings& settings, const QString& archive);
/// All but the archive, see noteArchive().
void storePreferences(const Preferences& preferences, Settings& settings);
/// The pattern alone, which can be changed where it is used too.
void storeExportPattern(const QString& pattern, Settings& settings);

/// The language of the interface that was chosen; empty: that of the system.
[[nodiscard]] QString chosenLanguage(const Settings& settings);
/// What is spoken where @p chosen is of chosenLanguage(), on a system of the language @p system.
[[nodiscard]] QString spokenLanguage(const QString& chosen, const QString& system);
/// In which language scanned pages are recognised; empty: found out.
[[nodiscard]] QString recognitionLanguage(const Settings& settings);

/// The archive to open unless the command line names one: that which was chosen
/// last if its file is there still, else the default.
[[nodiscard]] QString usualArchive(const Settings& settings);
/// The one that was chosen last where its file is gone, as from a drive that is not there; else
/// empty.
[[nodiscard]] QString missingArchive(const Settings& settings);

/// Puts @p path before the archives that were open earlier.
void noteArchive(const QString& path, Settings& settings);
/// Those whose files are there still, the latest first.
[[nodiscard]] QStringList recentArchives(const Settings& settings);

} // namespace gongbao::desktop
