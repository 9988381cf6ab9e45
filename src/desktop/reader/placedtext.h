// SPDX-License-Identifier: GPL-3.0-or-later
// Where the text of a document stands in the QTextDocument that shows it.
#pragma once

#include "desktop/reader/textplace.h"

#include <optional>
#include <vector>

namespace gongbao::desktop {

/// Where a piece of a block's text came to stand.
struct PlacedText
{
    qsizetype block = 0;  ///< index in Document::blocks
    qsizetype start = 0;  ///< in Block::text
    qsizetype length = 0; ///< the same in both, UTF-16 units
    int position = 0;     ///< in the QTextDocument
};

/// In the order of the text.
using PlacedPieces = std::vector<PlacedText>;

/// The block at @p position; -1 where none begins before it.
[[nodiscard]] qsizetype blockAt(const PlacedPieces& pieces, int position);
/// The place at @p position, or the nearest before it; none where there is no text.
[[nodiscard]] std::optional<TextPlace> placeAt(const PlacedPieces& pieces, int position);
/// Where @p place stands, or the text next before it; 0 for what lies before all.
[[nodiscard]] int positionOf(const PlacedPieces& pieces, const TextPlace& place);

} // namespace gongbao::desktop
