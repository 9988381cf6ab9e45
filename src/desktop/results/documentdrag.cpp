// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/results/documentdrag.h"

#include <QDataStream>
#include <QIODevice>

namespace gongbao::desktop {

QString documentsMimeType()
{
    return QStringLiteral("application/x-gongbao-documents");
}

QMimeData* toMimeData(const std::vector<archive::DocumentId>& documents)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream << QList<qint64>(documents.cbegin(), documents.cend());
    auto* data = new QMimeData;
    data->setData(documentsMimeType(), bytes);
    return data;
}

std::vector<archive::DocumentId> documentsIn(const QMimeData& data)
{
    QList<qint64> documents;
    QDataStream stream(data.data(documentsMimeType()));
    stream >> documents;
    return {documents.cbegin(), documents.cend()};
}

} // namespace gongbao::desktop
