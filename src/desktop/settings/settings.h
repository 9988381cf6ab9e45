// SPDX-License-Identifier: GPL-3.0-or-later
// What the program remembers between runs.
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QStringList>
#include <QVariantMap>

namespace gongbao::desktop {

/// A key with its type and the value where nothing is stored.
template<typename T>
struct Setting
{
    const char* key;
    T fallback;
};

/// Every setting there is. No group is called "general", which QSettings writes in another case
/// than it reads.
namespace setting {

inline const Setting<QString> kLanguage{"interface/language",
                                        {}}; ///< "zh_CN", "en"; empty: by locale
inline const Setting<QString> kAppearance{"interface/appearance", {}}; ///< see theme/appearance.h
inline const Setting<QByteArray> kWindowGeometry{"window/geometry", {}};
inline const Setting<QByteArray> kWindowColumns{"window/columns", {}};
inline const Setting<bool> kLibraryShown{"library/shown", true};
inline const Setting<QByteArray> kLibraryLayout{"library/layout", {}};
inline const Setting<bool> kContextShown{"results/context", true};
inline const Setting<bool> kTimelineShown{"results/timeline", true};
inline const Setting<QByteArray> kResultsColumns{"results/widths", {}};
inline const Setting<QByteArray> kReaderLayout{"reader/layout", {}};
inline const Setting<QByteArray> kReaderColumns{"reader/columns", {}};
inline const Setting<bool> kOutlineShown{"reader/outline", true};
inline const Setting<bool> kParticularsShown{"reader/particulars", true};
inline const Setting<bool> kPagesShown{"reader/pages", false};
inline const Setting<bool> kThumbnailsShown{"reader/thumbnails", false};
inline const Setting<int> kZoomPercent{"reader/zoom", 100};
inline const Setting<QString> kReaderFace{"reader/face", {}};          ///< family; empty: the usual
inline const Setting<double> kReaderPoints{"reader/points", 13};       ///< of body text
inline const Setting<int> kReaderMeasure{"reader/measure", 40};        ///< Han characters in a line
inline const Setting<QStringList> kReadingPlaces{"reader/places", {}}; ///< see reading/
inline const Setting<QVariantMap> kTabs{"reader/tabs", {}};            ///< see tabs/
inline const Setting<QStringList> kSearches{"search/history", {}};     ///< newest first
inline const Setting<QString> kExportPattern{"export/pattern", {}};    ///< empty: the usual
inline const Setting<QString> kExportStyle{"export/style", {}};        ///< publish::toName()
inline const Setting<bool> kExportMask{"export/mask", false};          ///< of original pages
/// In which the characters of scanned pages are recognised, see source/recognition.h; empty: found
/// out.
inline const Setting<QString> kRecognitionLanguage{"import/recognitionLanguage", {}};
/// Folders whose new files are imported, each with when it was last looked into, in milliseconds
/// since 1970.
inline const Setting<QVariantMap> kWatchedFolders{"import/watched", {}};
inline const Setting<QString> kArchive{"files/archive", {}}; ///< to open; empty: the default
inline const Setting<QStringList> kRecentArchives{"files/recentArchives", {}}; ///< newest first
inline const Setting<QString> kImportFolder{"files/importFolder", {}};
inline const Setting<QString> kExportFolder{"files/exportFolder", {}};
inline const Setting<QString> kCopyFolder{"files/copyFolder", {}}; ///< of backups made by hand
inline const Setting<QString> kBackupFolder{"backup/folder", {}};  ///< empty: none by schedule
inline const Setting<int> kBackupDays{"backup/days", 7};
inline const Setting<int> kBackupsKept{"backup/kept", 5};
/// By archive the version of the recogniser with which it was not to be read again.
inline const Setting<QVariantMap> kRereadingDeclined{"rereading/declined", {}};

} // namespace setting

/// Typed access to a borrowed QSettings. UI thread.
class Settings
{
public:
    explicit Settings(QSettings& store)
        : m_store(store)
    {
    }

    template<typename T>
    [[nodiscard]] T value(const Setting<T>& setting) const
    {
        const QVariant stored = m_store.value(QLatin1StringView(setting.key));
        return stored.canConvert<T>() ? stored.value<T>() : setting.fallback;
    }

    template<typename T>
    void set(const Setting<T>& setting, const T& value)
    {
        m_store.setValue(QLatin1StringView(setting.key), QVariant::fromValue(value));
    }

private:
    QSettings& m_store;
};

} // namespace gongbao::desktop
