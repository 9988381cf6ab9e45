// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/pageselection.h"

#include <QStringList>

#include <algorithm>

namespace gongbao::desktop {

std::pair<qsizetype, qsizetype> PageSelection::on(int page, const PageText& text) const
{
    const auto [from, to] = std::minmax(anchor, head);
    if (page < from.page || page > to.page) {
        return {0, 0};
    }
    return {page == from.page ? from.index : 0,
            page == to.page ? to.index : std::ssize(text.characters())};
}

QString PageSelection::text(const QHash<int, PageText>& texts) const
{
    QStringList parts;
    const auto [from, to] = std::minmax(anchor.page, head.page);
    for (int page = from; page <= to; ++page) {
        const auto known = texts.constFind(page);
        if (known == texts.cend()) {
            continue;
        }
        const auto [first, end] = on(page, *known);
        if (first < end) {
            parts.append(known->text(first, end));
        }
    }
    return parts.join(u'\n');
}

} // namespace gongbao::desktop
