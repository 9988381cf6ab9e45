// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/files/savedfile.h"

#include "desktop/settings/settings.h"
#include "publish/filenames.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace gongbao::desktop {

using namespace Qt::StringLiterals;

QString fileNameFor(const QList<archive::DocumentRecord>& documents)
{
    return documents.size() == 1 ? publish::fileNames(documents, u"{number} {title}"_s).first()
                                 : QCoreApplication::translate("SavedFile", "Documents");
}

QString proposedPath(const Settings& settings, const QString& name)
{
    const QString folder = settings.value(setting::kExportFolder);
    return QDir(folder.isEmpty() || !QFileInfo(folder).isDir()
                    ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                    : folder)
        .filePath(name);
}

void rememberFolderOf(Settings& settings, const QString& path)
{
    settings.set(setting::kExportFolder, QFileInfo(path).absolutePath());
}

} // namespace gongbao::desktop
