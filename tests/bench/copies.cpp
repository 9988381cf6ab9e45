// SPDX-License-Identifier: GPL-3.0-or-later
#include "copies.h"

#include "source/textfile.h"
#include "variedissue.h"

#include <QFile>

namespace gongbao::bench {

using namespace Qt::StringLiterals;

qint64 writeCopies(const QStringList& files, int copies, const QDir& folder)
{
    qint64 bytes = 0;
    for (const QString& path : files) {
        const auto source = source::readFile(path);
        if (!source) {
            qFatal("%s", qPrintable(source.error().message));
        }
        for (int copy = 1; copy <= copies; ++copy) {
            QFile file(folder.filePath(u"%1-%2"_s.arg(copy).arg(source->name)));
            const QByteArray text = varied(source->text.text(), copy).toUtf8();
            if (!file.open(QFile::WriteOnly) || file.write(text) != text.size()) {
                qFatal("%s", qPrintable(file.errorString()));
            }
            bytes += text.size();
        }
    }
    return bytes;
}

} // namespace gongbao::bench
