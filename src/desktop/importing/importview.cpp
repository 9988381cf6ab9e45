// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/importing/importview.h"

#include "desktop/files/savedfile.h"
#include "desktop/importing/conflictdialog.h"
#include "desktop/importing/importcontroller.h"
#include "desktop/importing/importreportdialog.h"
#include "desktop/messages/progressstrip.h"
#include "desktop/settings/settings.h"

#include <QFileInfo>

#include <utility>

namespace gongbao::desktop {

ImportView::ImportView(ImportController& importer, ProgressStrip& progress, Settings& settings,
                       FileDialogs dialogs, QWidget* window)
    : QObject(window)
    , m_importer(importer)
    , m_settings(settings)
    , m_dialogs(std::move(dialogs))
    , m_window(window)
{
    connect(&progress, &ProgressStrip::cancelled, &importer, &ImportController::cancel);
    connect(&importer, &ImportController::started, &progress,
            [&progress] { progress.begin(tr("Importing")); });
    connect(&importer, &ImportController::progressed, &progress, &ProgressStrip::update);
    connect(&importer, &ImportController::finished, &progress, &ProgressStrip::end);
    connect(&importer, &ImportController::failed, &progress, &ProgressStrip::end);
    connect(&importer, &ImportController::conflictFound, this, &ImportView::showConflict);
    connect(&importer, &ImportController::finished, this, &ImportView::showReport);
    connect(&importer, &ImportController::failed, this, [this] { m_quiet = false; });
}

void ImportView::chooseFiles()
{
    const QStringList files =
        m_dialogs.filesToImport(m_window, folderFrom(m_settings, setting::kImportFolder));
    if (!files.isEmpty()) {
        m_settings.set(setting::kImportFolder, QFileInfo(files.first()).absolutePath());
        m_importer.import(files);
    }
}

void ImportView::chooseFolder()
{
    const QString folder =
        m_dialogs.folderToImport(m_window, folderFrom(m_settings, setting::kImportFolder));
    if (!folder.isEmpty()) {
        m_settings.set(setting::kImportFolder, folder);
        m_importer.import({folder});
    }
}

void ImportView::importFound(const QStringList& files)
{
    m_quiet = !m_importer.isRunning();
    m_importer.import(files);
}

void ImportView::showConflict(const ingest::FileOutcome& incoming)
{
    auto* dialog = new ConflictDialog(incoming, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConflictDialog::decided, &m_importer, &ImportController::settleConflict);
    // Cancelling the import settles the question too.
    connect(&m_importer, &ImportController::finished, dialog, &QDialog::reject);
    dialog->open();
}

void ImportView::showReport(const ingest::ImportReport& report)
{
    using What = ingest::FileOutcome::What;
    if (std::exchange(m_quiet, false) && report.count(What::Failed) == 0) {
        Q_EMIT imported(tr("From the watched folders: %1").arg(summary(report)));
        return;
    }
    auto* dialog = new ImportReportDialog(report, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportReportDialog::findingsWanted, this, &ImportView::findingsWanted);
    dialog->show();
}

} // namespace gongbao::desktop
