// SPDX-License-Identifier: GPL-3.0-or-later
// How the window asks for files, so that tests can answer in its place.
#pragma once

#include <QStringList>

#include <functional>

class QWidget;

namespace gongbao::desktop {

/// Each is given the window and the folder or file to begin with; an empty answer means cancelled.
struct FileDialogs
{
    std::function<QString(QWidget*, const QString& folder)> archiveToOpen;
    std::function<QStringList(QWidget*, const QString& folder)> filesToImport;
    std::function<QString(QWidget*, const QString& folder)> folderToImport;
    std::function<QString(QWidget*, const QString& file)> fileToExport;
    std::function<QString(QWidget*, const QString& folder)> folderToExport;
    std::function<QString(QWidget*, const QString& file)> listToSave;
    std::function<QString(QWidget*, const QString& file)> archiveToSave;  ///< is not there yet
    std::function<QString(QWidget*, const QString& folder)> folderToSave; ///< is not there yet
    std::function<QString(QWidget*, const QString& folder)> folderToRestore;
    std::function<QString(QWidget*, const QString& folder)> folderForBackups;
};

[[nodiscard]] FileDialogs standardFileDialogs();

} // namespace gongbao::desktop
