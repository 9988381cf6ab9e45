// SPDX-License-Identifier: GPL-3.0-or-later
// What of a document's text the outline of a file names.
#pragma once

#include "model/document.h"

#include <vector>

namespace gongbao::publish {

struct BlockBookmark
{
    QString title{};  ///< empty for none
    size_t level = 1; ///< in the outline, where the document itself has 0

    friend bool operator==(const BlockBookmark&, const BlockBookmark&) = default;
};

/// The blocks that are read: without running headers and empty ones.
[[nodiscard]] std::vector<const Block*> readBlocks(const Document& document);

/// One for each of @p blocks: enclosed texts and attachments, with the headings under them.
[[nodiscard]] std::vector<BlockBookmark> bookmarksOf(const std::vector<const Block*>& blocks);

} // namespace gongbao::publish
