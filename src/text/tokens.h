// SPDX-License-Identifier: GPL-3.0-or-later
// Index tokens of folded text. Pure; the archive wraps it for FTS5.
//
// Folded text is a sequence of symbols: a word run (letters and digits) is one symbol, and so is
// every Han and every other character, called a mark here. A text contains a phrase when the
// symbols of the phrase stand in it one directly after the other. The tokens are chosen so that
// this is the same as the tokens of the phrase standing in the text one after the other, but for
// phrases with a single Han beside a mark at one end, see provableCore().
// docs/adr/0003-search-index.md has the proof.
#pragma once

#include <functional>
#include <string_view>

namespace gongbao::text {

/// Called with each token, a piece of the folded text (UTF-8). Return false to stop.
using TokenSink = std::function<bool(std::string_view token)>;

/// Word runs and marks each by itself; neighbouring Han in overlapping pairs; a Han without a Han
/// beside it, and one beside a word run, alone. Text and query alike: @p folded is the UTF-8 of
/// fold(). Returns false if the sink stopped it.
bool forEachToken(std::string_view folded, const TokenSink& sink);

/// The part of a phrase whose tokens stand one after the other in just the texts that contain that
/// part. Nearly always the whole phrase; a single Han at an end is left out if a mark is beside it,
/// because in a text other Han may follow or precede it: ，办 finds no token in ，办公.
[[nodiscard]] std::string_view provableCore(std::string_view phrase);

/// Every symbol of the text once, in the order of first occurrence: what the index of single
/// symbols holds. Returns false if the sink stopped it.
bool forEachDistinctSymbol(std::string_view folded, const TokenSink& sink);

/// Whether the text is one symbol. Han by themselves are found by forEachDistinctSymbol() only.
[[nodiscard]] bool isSingleSymbol(std::string_view folded);

/// How many tokens forEachToken() makes of the text.
[[nodiscard]] int countTokens(std::string_view folded);

} // namespace gongbao::text
