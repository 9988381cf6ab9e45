// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/files/filedialogs.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>

namespace gongbao::desktop {

namespace {

struct FileDialogText
{
    Q_DECLARE_TR_FUNCTIONS(FileDialogText)
};

/// Asks where to save, beginning with @p file. A name without suffix gets @p suffix before the
/// dialog asks whether to write over what is there.
QString fileToSave(QWidget* window, const QString& title, const QString& file,
                   const QString& filter, const QString& suffix)
{
    QFileDialog dialog(window, title, QFileInfo(file).path(), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(suffix);
    dialog.selectFile(file);
    return dialog.exec() == QDialog::Accepted ? dialog.selectedFiles().value(0) : QString();
}

} // namespace

FileDialogs standardFileDialogs()
{
    using namespace Qt::StringLiterals;
    return {
        .archiveToOpen =
            [](QWidget* window, const QString& folder) {
                return QFileDialog::getOpenFileName(
                    window, FileDialogText::tr("Open an Archive"), folder,
                    FileDialogText::tr("Gongbao archives (%1);;All files (%2)")
                        .arg(u"*.gongbao"_s, u"*"_s));
            },
        .filesToImport =
            [](QWidget* window, const QString& folder) {
                return QFileDialog::getOpenFileNames(
                    window, FileDialogText::tr("Import Gazette Issues"), folder,
                    FileDialogText::tr(
                        "Gazette issues as text, Markdown or PDF (%1);;All files (%2)")
                        .arg(
                            u"*.txt *.text *.md *.markdown *.pdf *.png *.jpg *.jpeg *.tif *.tiff"_s,
                            u"*"_s));
            },
        .folderToImport =
            [](QWidget* window, const QString& folder) {
                return QFileDialog::getExistingDirectory(
                    window, FileDialogText::tr("Import a Folder of Gazette Issues"), folder);
            },
        .fileToExport =
            [](QWidget* window, const QString& file) {
                return fileToSave(window, FileDialogText::tr("Export to PDF"), file,
                                  FileDialogText::tr("PDF files (%1)").arg(u"*.pdf"_s), u"pdf"_s);
            },
        .folderToExport =
            [](QWidget* window, const QString& folder) {
                return QFileDialog::getExistingDirectory(
                    window, FileDialogText::tr("Export into a Folder"), folder);
            },
        .listToSave =
            [](QWidget* window, const QString& file) {
                return fileToSave(window, FileDialogText::tr("Save the List"), file,
                                  FileDialogText::tr("Tables (%1)").arg(u"*.csv"_s), u"csv"_s);
            },
        .archiveToSave =
            [](QWidget* window, const QString& file) {
                return fileToSave(window, FileDialogText::tr("Save as a New Archive"), file,
                                  FileDialogText::tr("Gongbao archives (%1)").arg(u"*.gongbao"_s),
                                  u"gongbao"_s);
            },
        .folderToSave =
            [](QWidget* window, const QString& folder) {
                return fileToSave(window, FileDialogText::tr("Save as a New Folder"), folder, {},
                                  {});
            },
        .folderToRestore =
            [](QWidget* window, const QString& folder) {
                return QFileDialog::getExistingDirectory(
                    window, FileDialogText::tr("Restore from a Folder"), folder);
            },
        .folderForBackups =
            [](QWidget* window, const QString& folder) {
                return QFileDialog::getExistingDirectory(
                    window, FileDialogText::tr("Folder for Backups"), folder);
            },
    };
}

} // namespace gongbao::desktop
