// SPDX-License-Identifier: GPL-3.0-or-later
// What a search looks for, as tokens of the index. How texts are cut into them: text/tokens.h.
#pragma once

#include "archive/condition.h"
#include "archive/postings/tokenrows.h"

namespace gongbao::archive {

/// Tokens of search_text that stand one directly after the other where the phrase stands, but for
/// a single Han before a mark at its start, which is left out: see isProvable().
[[nodiscard]] Tokens phraseTokens(const Phrase& phrase);

/// Whether phraseTokens() stand in search_text just where @p phrase stands in the text: not those
/// of single Han, nor of one before a mark.
[[nodiscard]] bool isProvable(const Phrase& phrase);

[[nodiscard]] bool isSingleSymbol(const QString& phrase);
[[nodiscard]] bool isSingleHan(const QString& phrase);

/// Tokens of search_symbol, any of which a text with the single @p symbol has.
[[nodiscard]] Tokens symbolTokens(const QString& symbol);

/// Tokens of search_symbol, all of which a text with the phrase has: of its Han that stand before
/// marks. Empty for phrases of one symbol.
[[nodiscard]] Tokens markedTokens(const Phrase& phrase);
/// Whether a text with the only one of @p marked has @p phrase for sure.
[[nodiscard]] bool isWhole(const Phrase& phrase, const Tokens& marked);

/// The upper-case words by which search_symbol.facets knows a value, any of them; not of years.
[[nodiscard]] Tokens facetTokens(Facet facet, const FacetName& name);

} // namespace gongbao::archive
