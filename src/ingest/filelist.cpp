// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/filelist.h"

#include "source/imagefile.h"
#include "source/textfile.h"

#include <QDir>
#include <QFileInfo>

namespace gongbao::ingest {

namespace {

void addFolder(const QString& path, QList<ListedFile>& files)
{
    if (!QFileInfo(path).isReadable()) {
        files.append({path, ListedFile::State::UnreadableFolder});
        return;
    }
    const QFileInfoList entries =
        QDir(path).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QFileInfo& entry : entries) {
        if (!entry.isDir()) {
            // Pictures in a folder are rarely pages of an issue: those have to be named.
            const QString file = entry.filePath();
            const bool taken = source::isSupported(file) && !source::isImageName(file);
            files.append(
                {file, taken ? ListedFile::State::ToImport : ListedFile::State::Unsupported});
        } else if (!entry.isSymLink()) { // a linked folder may lie above and never end
            addFolder(entry.filePath(), files);
        }
    }
}

} // namespace

QList<ListedFile> listFiles(const QStringList& paths)
{
    QList<ListedFile> files;
    for (const QString& path : paths) {
        if (QFileInfo(path).isDir()) {
            addFolder(path, files);
        } else {
            files.append({path, ListedFile::State::ToImport});
        }
    }
    return files;
}

} // namespace gongbao::ingest
