// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/exporting/exportview.h"

#include "desktop/exporting/exportcontroller.h"
#include "desktop/exporting/exportoptions.h"
#include "desktop/files/savedfile.h"
#include "desktop/messages/messagebar.h"
#include "desktop/messages/progressstrip.h"
#include "desktop/settings/settings.h"
#include "publish/filenames.h"

#include <QDir>

namespace gongbao::desktop {

using namespace Qt::StringLiterals;

namespace {

/// Of the PDFs in @p folder, without suffix.
QStringList namesThere(const QDir& folder)
{
    QStringList names;
    for (const QString& file : folder.entryList({u"*.pdf"_s})) {
        names.append(file.chopped(4));
    }
    return names;
}

} // namespace

ExportView::ExportView(ExportController& exporter, ProgressStrip& progress, MessageBar& messages,
                       Settings& settings, FileDialogs dialogs, QWidget* window)
    : QObject(window)
    , m_exporter(exporter)
    , m_settings(settings)
    , m_dialogs(std::move(dialogs))
    , m_window(window)
{
    connect(&progress, &ProgressStrip::cancelled, &exporter, &ExportController::cancel);
    connect(&exporter, &ExportController::started, &progress,
            [&progress] { progress.begin(tr("Exporting")); });
    connect(&exporter, &ExportController::progressed, &progress, &ProgressStrip::update);
    connect(&exporter, &ExportController::finished, &progress, &ProgressStrip::end);
    connect(&exporter, &ExportController::failed, &progress, &ProgressStrip::end);
    connect(&exporter, &ExportController::finished, &messages,
            [&messages](const publish::ExportReport& report, publish::Style style) {
                messages.showDone(summary(report, style));
            });
}

void ExportView::chooseFile(const std::vector<archive::DocumentId>& ids, bool contents,
                            const QString& name)
{
    const QString path =
        m_dialogs.fileToExport(m_window, proposedPath(m_settings, name + u".pdf"_s));
    if (path.isEmpty()) {
        return;
    }
    rememberFolderOf(m_settings, path);
    m_exporter.exportFiles({{path, ids}}, exportOptions(m_settings, contents));
}

void ExportView::chooseFolder(const QList<archive::DocumentRecord>& documents,
                              const QString& pattern)
{
    const QString folder =
        m_dialogs.folderToExport(m_window, folderFrom(m_settings, setting::kExportFolder));
    if (folder.isEmpty()) {
        return;
    }
    m_settings.set(setting::kExportFolder, folder);
    const QStringList names = publish::fileNames(documents, pattern, namesThere(QDir(folder)));
    QList<publish::ExportFile> files;
    for (qsizetype i = 0; i < documents.size(); ++i) {
        files.append({QDir(folder).filePath(names.at(i) + u".pdf"_s), {documents.at(i).id}});
    }
    m_exporter.exportFiles(files, exportOptions(m_settings, false));
}

} // namespace gongbao::desktop
