// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/citing/citing.h"

#include "search/resultlist.h"

#include <QClipboard>
#include <QGuiApplication>

namespace gongbao::desktop {

namespace {

using namespace Qt::StringLiterals;

constexpr QLatin1StringView kScheme = "gongbao:document/"_L1;

} // namespace

QString linkTo(archive::DocumentId document)
{
    return kScheme + QString::number(document);
}

std::optional<archive::DocumentId> linkedDocument(const QString& typed)
{
    const QString link = typed.trimmed();
    if (!link.startsWith(kScheme)) {
        return std::nullopt;
    }
    bool isNumber = false;
    const archive::DocumentId document = link.sliced(kScheme.size()).toLongLong(&isNumber);
    return isNumber && document > 0 ? std::optional(document) : std::nullopt;
}

void copyCitations(const QList<archive::DocumentRecord>& documents)
{
    QStringList lines;
    for (const archive::DocumentRecord& document : documents) {
        lines.append(search::citationOf(document));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void copyLink(archive::DocumentId document)
{
    QGuiApplication::clipboard()->setText(linkTo(document));
}

} // namespace gongbao::desktop
