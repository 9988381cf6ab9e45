// SPDX-License-Identifier: GPL-3.0-or-later
// How well a document suits a query. Pure.
#pragma once

#include "archive/condition.h"
#include "archive/rankingtext.h"
#include "text/segmenter.h"

namespace gongbao::search {

/// Higher is better; only comparable for the same phrases. What counts, most first: phrases in the
/// title, the more of it they are the better; in the titles of what the document encloses; in
/// headings; hits in the text, more and more of them counting less and less. Hits that are whole
/// words count more than pieces of words, and phrases that stand near each
/// other, in the order they were typed, more than scattered ones.
[[nodiscard]] double relevanceOf(const std::vector<archive::Phrase>& phrases,
                                 const archive::RankingText& document, text::Segmenter& words);

} // namespace gongbao::search
