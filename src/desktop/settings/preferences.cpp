// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/settings/preferences.h"

#include "archive/database.h"
#include "desktop/settings/settings.h"
#include "publish/filenames.h"
#include "source/recognition.h"

#include <QFileInfo>

#include <algorithm>

namespace gongbao::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostRecent = 10;

/// Folders that stay keep the time when they were last looked into.
QVariantMap watched(const QStringList& folders, const QVariantMap& former)
{
    QVariantMap times;
    for (const QString& folder : folders) {
        times.insert(folder, former.value(folder, 0));
    }
    return times;
}

} // namespace

Preferences readPreferences(const Settings& settings, const QString& archive)
{
    const QString pattern = settings.value(setting::kExportPattern);
    return {
        .language = chosenLanguage(settings),
        .appearance = appearanceFromName(settings.value(setting::kAppearance)),
        .reader = {settings.value(setting::kReaderFace),
                   std::clamp(settings.value(setting::kReaderPoints), kLeastPoints, kMostPoints),
                   std::clamp(settings.value(setting::kReaderMeasure), kLeastMeasure,
                              kMostMeasure)},
        .exportPattern = pattern.isEmpty() ? publish::usualPattern() : pattern,
        .watchedFolders = settings.value(setting::kWatchedFolders).keys(),
        .recognitionLanguage = recognitionLanguage(settings),
        .backups = {settings.value(setting::kBackupFolder),
                    std::clamp(settings.value(setting::kBackupDays), 1, kMostBackupDays),
                    std::clamp(settings.value(setting::kBackupsKept), 1, kMostBackups)},
        .archive = archive};
}

void storePreferences(const Preferences& preferences, Settings& settings)
{
    settings.set(setting::kLanguage, preferences.language);
    settings.set(setting::kAppearance, toName(preferences.appearance));
    settings.set(setting::kReaderFace, preferences.reader.face);
    settings.set(setting::kReaderPoints, preferences.reader.points);
    settings.set(setting::kReaderMeasure, preferences.reader.measure);
    storeExportPattern(preferences.exportPattern, settings);
    settings.set(setting::kWatchedFolders,
                 watched(preferences.watchedFolders, settings.value(setting::kWatchedFolders)));
    settings.set(setting::kRecognitionLanguage, preferences.recognitionLanguage);
    settings.set(setting::kBackupFolder, preferences.backups.folder);
    settings.set(setting::kBackupDays, preferences.backups.days);
    settings.set(setting::kBackupsKept, preferences.backups.kept);
}

void storeExportPattern(const QString& pattern, Settings& settings)
{
    // The usual one is not stored: it is in the language of the interface.
    settings.set(setting::kExportPattern, pattern == publish::usualPattern() ? QString() : pattern);
}

QString chosenLanguage(const Settings& settings)
{
    const QString language = settings.value(setting::kLanguage);
    return language == "zh_CN"_L1 || language == "en"_L1 ? language : QString();
}

QString spokenLanguage(const QString& chosen, const QString& system)
{
    return chosen.isEmpty() ? system : chosen;
}

QString recognitionLanguage(const Settings& settings)
{
    const QString language = settings.value(setting::kRecognitionLanguage);
    return source::recognitionLanguages().contains(language) ? language : QString();
}

QString usualArchive(const Settings& settings)
{
    const QString chosen = settings.value(setting::kArchive);
    return QFileInfo::exists(chosen) ? chosen : archive::defaultArchivePath();
}

QString missingArchive(const Settings& settings)
{
    const QString chosen = settings.value(setting::kArchive);
    return QFileInfo::exists(chosen) ? QString() : chosen;
}

void noteArchive(const QString& path, Settings& settings)
{
    QStringList recent = settings.value(setting::kRecentArchives);
    recent.removeAll(path);
    recent.prepend(path);
    settings.set(setting::kRecentArchives,
                 QStringList(recent.first(std::min(recent.size(), kMostRecent))));
}

QStringList recentArchives(const Settings& settings)
{
    QStringList recent = settings.value(setting::kRecentArchives);
    recent.removeIf([](const QString& path) { return !QFileInfo::exists(path); });
    return recent;
}

} // namespace gongbao::desktop
