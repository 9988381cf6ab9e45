// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/files/savedfile.h"

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

QString folderFrom(const Settings& settings, const Setting<QString>& setting)
{
    for (const QString& folder :
         {settings.value(setting),
          QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)}) {
        if (QFileInfo(folder).isDir()) {
            return folder;
        }
    }
    return QDir::homePath();
}

QString proposedPath(const Settings& settings, const QString& name)
{
    return QDir(folderFrom(settings, setting::kExportFolder)).filePath(name);
}

void rememberFolderOf(Settings& settings, const QString& path)
{
    settings.set(setting::kExportFolder, QFileInfo(path).absolutePath());
}

} // namespace gongbao::desktop
