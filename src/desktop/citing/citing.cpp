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

void copyCitation(const archive::DocumentRecord& document)
{
    QGuiApplication::clipboard()->setText(search::citationOf(document));
}

void copyLink(archive::DocumentId document)
{
    QGuiApplication::clipboard()->setText(linkTo(document));
}

} // namespace gongbao::desktop
