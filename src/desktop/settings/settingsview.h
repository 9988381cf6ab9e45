// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for other settings, or another archive.
#pragma once

#include "desktop/files/filedialogs.h"
#include "desktop/settings/preferences.h"

#include <QObject>

namespace gongbao::desktop {

class Settings;

class SettingsView final : public QObject
{
    Q_OBJECT

public:
    /// Borrows @p settings. @p archive is that of @p window, which is the parent of the dialogs.
    SettingsView(Settings& settings, FileDialogs dialogs, const QString& archive, QWidget* window);

    /// As they are now.
    [[nodiscard]] Preferences preferences() const;
    void chooseArchive();
    /// Language and archive can be changed only where the window is @p replaceable.
    void edit(bool replaceable);

Q_SIGNALS:
    void chosen(const gongbao::desktop::Preferences& preferences);

private:
    Settings& m_settings;
    FileDialogs m_dialogs;
    QString m_archive;
    QWidget* m_window;
};

} // namespace gongbao::desktop
