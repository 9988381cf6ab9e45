// SPDX-License-Identifier: GPL-3.0-or-later
// From places in a document's text to places on the pages it is printed on, and back. Pure; any
// thread.
#pragma once

#include "desktop/pages/pagetext.h"
#include "desktop/reader/textplace.h"
#include "model/document.h"
#include "model/printedpages.h"
#include "search/hits.h"

#include <QHash>

namespace gongbao::desktop {

struct PagePlace
{
    int page = 0; ///< from 1
    QRectF box;   ///< of the printed line, points
};

/// The printed line in which @p place stands, about; where its block is printed nowhere, the next
/// one that is.
[[nodiscard]] std::optional<PagePlace>
placeOnPage(const Document& document, const PrintedPages& pages, const TextPlace& place);
/// What of the document is printed at height @p y of that page, or next below; none where the
/// page has nothing of it there.
[[nodiscard]] std::optional<TextPlace> placeInText(const Document& document,
                                                   const PrintedPages& pages, int page, double y);

/// A place of a hit on a page.
struct PageMark
{
    int page = 0;
    QRectF box;          ///< points
    qsizetype match = 0; ///< index of the hit
};

/// Where hits are printed, one place for each line. @p texts are of the pages that are known; what
/// stands on others too has no place yet.
[[nodiscard]] QList<PageMark> marksOf(const Document& document, const PrintedPages& pages,
                                      const QList<search::BlockMatch>& matches,
                                      const QHash<int, PageText>& texts);

} // namespace gongbao::desktop
