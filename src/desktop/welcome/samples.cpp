// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/welcome/samples.h"

#include <QDir>

namespace gongbao::desktop {

QStringList sampleFiles(const QString& programFolder)
{
    using namespace Qt::StringLiterals;
    const QStringList nameFilters{u"*.txt"_s, u"*.md"_s};
    for (const QString& place : {u"../share/gongbao/samples"_s, u"../../../resources/samples"_s}) {
        const QDir folder(QDir(programFolder).absoluteFilePath(place));
        QStringList files;
        for (const QFileInfo& file : folder.entryInfoList(nameFilters, QDir::Files, QDir::Name)) {
            if (file.completeBaseName().compare(u"README"_s, Qt::CaseInsensitive) != 0) {
                files.append(file.canonicalFilePath());
            }
        }
        if (!files.isEmpty()) {
            return files;
        }
    }
    return {};
}

} // namespace gongbao::desktop
