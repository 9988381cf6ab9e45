// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that people can set, in one place.
#pragma once

#include "desktop/files/filedialogs.h"
#include "desktop/settings/preferences.h"

#include <QDialog>

#include <memory>

namespace Ui {
class SettingsDialog;
}

namespace gongbao::desktop {

class SettingsDialog final : public QDialog
{
    Q_OBJECT

public:
    /// Shows @p preferences, and @p archives to switch to. @p dialogs ask for files and folders.
    SettingsDialog(const Preferences& preferences, const QStringList& archives, FileDialogs dialogs,
                   QWidget* parent = nullptr);
    ~SettingsDialog() override;

    /// What is set in the dialog now.
    [[nodiscard]] Preferences preferences() const;
    /// Whether language and archive can be chosen; not while the window works on something that
    /// their change would break off.
    void setReplaceable(bool replaceable);

private:
    void fillFaces(const QString& chosen);
    void fillArchives(const QStringList& archives, const QString& chosen);
    void chooseArchive();
    void addFolder();
    void removeFolder();
    void chooseBackupFolder();
    void show(const archive::BackupSchedule& backups);
    void restoreUsual();
    void show(const Typography& typography);

    FileDialogs m_dialogs;
    std::unique_ptr<Ui::SettingsDialog> m_ui;
};

} // namespace gongbao::desktop
