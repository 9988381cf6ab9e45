// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reader/placedtext.h"

#include <algorithm>

namespace gongbao::desktop {

qsizetype blockAt(const PlacedPieces& pieces, int position)
{
    const auto after = std::ranges::upper_bound(pieces, position, {}, &PlacedText::position);
    return after == pieces.begin() ? -1 : std::prev(after)->block;
}

std::optional<TextPlace> placeAt(const PlacedPieces& pieces, int position)
{
    if (pieces.empty()) {
        return std::nullopt;
    }
    const auto after = std::ranges::upper_bound(pieces, position, {}, &PlacedText::position);
    if (after == pieces.begin()) {
        return TextPlace{pieces.front().block, pieces.front().start};
    }
    const PlacedText& piece = *std::prev(after);
    return TextPlace{piece.block,
                     piece.start + std::min<qsizetype>(position - piece.position, piece.length)};
}

int positionOf(const PlacedPieces& pieces, const TextPlace& place)
{
    const auto after = std::ranges::find_if(pieces, [&](const PlacedText& piece) {
        return piece.block > place.block ||
               (piece.block == place.block && piece.start > place.offset);
    });
    if (after == pieces.begin()) {
        return 0;
    }
    const PlacedText& piece = *std::prev(after);
    const qsizetype inside = piece.block == place.block ? place.offset - piece.start : piece.length;
    return piece.position + static_cast<int>(std::min(inside, piece.length));
}

} // namespace gongbao::desktop
