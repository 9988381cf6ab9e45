// SPDX-License-Identifier: GPL-3.0-or-later
// Index tokens of folded text. Pure; the archive wraps it for FTS5.
//
// Folded text is a sequence of symbols: a word run (letters and digits) is one symbol, and so is
// every other character, Han or punctuation. A text contains a phrase when the symbols of the
// phrase stand in it one directly after the other. The tokens are chosen so that this is the same
// as the tokens of the phrase standing in the text one after the other: no hit needs to be looked
// up in the text. docs/adr/0003-search-index.md has the proof.
#pragma once

#include <functional>
#include <string_view>

namespace gongbao::text {

/// Called with each token, a piece of the folded text (UTF-8). Return false to stop.
using TokenSink = std::function<bool(std::string_view token)>;

/// Word runs whole; other characters in overlapping pairs; and, because no pair reaches over the
/// border between a word run and a character, the character at such a border alone. Text and query
/// alike: @p folded is the UTF-8 of fold(). A single character yields nothing. Returns false if the
/// sink stopped it.
bool forEachToken(std::string_view folded, const TokenSink& sink);

/// Every symbol of the text once, in the order of first occurrence: what the index of single
/// symbols holds. Returns false if the sink stopped it.
bool forEachDistinctSymbol(std::string_view folded, const TokenSink& sink);

/// Whether the text is one symbol, so that only forEachDistinctSymbol() finds it; a word run is
/// found by both.
[[nodiscard]] bool isSingleSymbol(std::string_view folded);

/// How many tokens forEachToken() makes of the text.
[[nodiscard]] int countTokens(std::string_view folded);

} // namespace gongbao::text
