// SPDX-License-Identifier: GPL-3.0-or-later
// Where in a document the hits stand.
#pragma once

#include "model/document.h"
#include "search/snippet.h"

namespace gongbao::search {

/// A hit of the search in one block of a document.
struct BlockMatch
{
    qsizetype block = 0; ///< index in Document::blocks
    TextRange range;     ///< in Block::text

    friend bool operator==(const BlockMatch&, const BlockMatch&) = default;
};

/// Every place in the text of @p document where one of @p phrases stands, in order. One that runs
/// over the end of a block has a match in each block it touches. Any thread.
[[nodiscard]] QList<BlockMatch> hitsIn(const Document& document,
                                       const std::vector<archive::Phrase>& phrases);
/// The same of the phrases of the query @p typed.
[[nodiscard]] QList<BlockMatch> hitsIn(const Document& document, const QString& typed);

} // namespace gongbao::search
