// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/hits.h"

#include "search/conditionphrases.h"
#include "search/queryparser.h"

#include <algorithm>

namespace gongbao::search {

namespace {

struct PlacedBlock
{
    qsizetype block = 0;
    qsizetype start = 0; ///< in Document::text()
};

/// As Document::text() puts them together.
std::vector<PlacedBlock> textBlocks(const Document& document)
{
    std::vector<PlacedBlock> placed;
    qsizetype size = 0;
    for (qsizetype i = 0; i < document.blocks.size(); ++i) {
        if (isText(document.blocks[i])) {
            size += size > 0 ? 1 : 0;
            placed.push_back({i, size});
            size += document.blocks[i].text.size();
        }
    }
    return placed;
}

} // namespace

QList<BlockMatch> hitsIn(const Document& document, const std::vector<archive::Phrase>& phrases)
{
    QList<BlockMatch> hits;
    const std::vector<PlacedBlock> placed = textBlocks(document);
    for (const TextRange& range : findMatches(phrases, document.text())) {
        const qsizetype end = range.start + range.length;
        auto block = std::ranges::upper_bound(placed, range.start, {}, &PlacedBlock::start);
        for (--block; block != placed.end() && block->start < end; ++block) {
            const qsizetype size = document.blocks[block->block].text.size();
            const qsizetype from = std::max<qsizetype>(0, range.start - block->start);
            const qsizetype to = std::min(size, end - block->start);
            if (from < to) {
                hits.append(BlockMatch{block->block, {from, to - from}});
            }
        }
    }
    return hits;
}

QList<BlockMatch> hitsIn(const Document& document, const QString& typed)
{
    return hitsIn(document, markedPhrases(readQuery(typed), document.number.toString()));
}

} // namespace gongbao::search
