// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/printedpages.h"

#include <algorithm>

namespace gongbao {

std::span<const PrintedPiece> PrintedPages::piecesOf(const SourceSpan& span) const
{
    const auto first = std::ranges::lower_bound(pieces, span.first, {}, &PrintedPiece::line);
    const auto end = std::ranges::upper_bound(first, pieces.end(), span.last, {},
                                              &PrintedPiece::line);
    return {first, end};
}

QString PrintedPages::numberOf(int page) const
{
    return page >= 1 && page <= pages.size() ? pages.at(page - 1).number : QString();
}

} // namespace gongbao
