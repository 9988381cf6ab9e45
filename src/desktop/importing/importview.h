// SPDX-License-Identifier: GPL-3.0-or-later
// What people see of an import: choosing files, progress, questions, the report.
#pragma once

#include "desktop/files/filedialogs.h"
#include "ingest/importer.h"

#include <QObject>

namespace gongbao::desktop {

class ImportController;
class ProgressStrip;
class Settings;

/// Borrows all it is given; @p window is the parent of its dialogs.
class ImportView final : public QObject
{
    Q_OBJECT

public:
    ImportView(ImportController& importer, ProgressStrip& progress, Settings& settings,
               FileDialogs dialogs, QWidget* window);

    void chooseFiles();
    void chooseFolder();
    /// Imports @p files that nobody chose just now: of these the message bar tells, unless
    /// something needs looking at.
    void importFound(const QStringList& files);

Q_SIGNALS:
    /// The report of an import leads to the findings of the archive.
    void findingsWanted();
    /// What an import that nobody began brought.
    void imported(const QString& sentence);

private:
    void showConflict(const ingest::FileOutcome& incoming);
    void showReport(const ingest::ImportReport& report);

    ImportController& m_importer;
    Settings& m_settings;
    FileDialogs m_dialogs;
    QWidget* m_window;
    bool m_quiet = false; ///< while only what importFound() was given is imported
};

} // namespace gongbao::desktop
