// SPDX-License-Identifier: GPL-3.0-or-later
// Asks where copies of the archive are to go, and shows how they come along.
#pragma once

#include "desktop/files/filedialogs.h"

#include <QObject>

namespace gongbao::desktop {

class MessageBar;
class ProgressStrip;
class SafekeepingController;
class Settings;

/// Borrows all it is given; @p window is the parent of its dialogs.
class SafekeepingView final : public QObject
{
    Q_OBJECT

public:
    SafekeepingView(SafekeepingController& keeper, ProgressStrip& progress, MessageBar& messages,
                    Settings& settings, FileDialogs dialogs, QWidget* window);

    void chooseBackup(const QString& archive);
    void chooseDump(const QString& archive);
    /// Of a file.
    void chooseToRestore();
    /// Of a folder of plain files.
    void chooseFolderToRestore();

private:
    void restore(const QString& backup);

    SafekeepingController& m_keeper;
    Settings& m_settings;
    FileDialogs m_dialogs;
    QWidget* m_window;
};

} // namespace gongbao::desktop
