// SPDX-License-Identifier: GPL-3.0-or-later
// What people see of an export: choosing the file, progress, where it is.
#pragma once

#include "archive/records.h"
#include "desktop/files/filedialogs.h"
#include "publish/fileexport.h"

#include <QObject>

#include <vector>

namespace gongbao::desktop {

class ExportController;
class MessageBar;
class ProgressStrip;
class Settings;

/// Borrows all it is given; @p window is the parent of its dialogs.
class ExportView final : public QObject
{
    Q_OBJECT

public:
    ExportView(ExportController& exporter, ProgressStrip& progress, MessageBar& messages,
               Settings& settings, FileDialogs dialogs, QWidget* window);

    /// Asks for a file, for which @p name without suffix is proposed, and exports @p ids in that
    /// order, behind a 目录 if @p contents asks for it.
    void chooseFile(const std::vector<archive::DocumentId>& ids, bool contents,
                    const QString& name);
    /// Asks for a folder and exports each of @p documents into a file of its own, named after
    /// @p pattern (publish/filenames.h). Beside files of the same names they get
    /// " (2)" and so on.
    void chooseFolder(const QList<archive::DocumentRecord>& documents, const QString& pattern);

private:
    ExportController& m_exporter;
    Settings& m_settings;
    FileDialogs m_dialogs;
    QWidget* m_window;
};

} // namespace gongbao::desktop
