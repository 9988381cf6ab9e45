// SPDX-License-Identifier: GPL-3.0-or-later
// Index tokens of folded text. Pure; the archive wraps it for FTS5.
//
// Folded text is a sequence of symbols: a word run (letters and digits) is one symbol, and so is
// every Han and every other character, called a mark here. A text contains a phrase when the
// symbols of the phrase stand in it one directly after the other. The tokens are chosen so that
// this is the same as the tokens of the phrase standing in the text one after the other, but for
// phrases with a single Han beside a mark at one end.
// docs/adr/0003-search-index.md has the proof.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace gongbao::text {

/// Called with each token, a piece of the folded text (UTF-8). Return false to stop.
using TokenSink = std::function<bool(std::string_view token)>;

/// Word runs and marks each by itself; neighbouring Han in overlapping pairs; a Han without a Han
/// beside it, and one beside a word run, alone. Text and query alike: @p folded is the UTF-8 of
/// fold(). Returns false if the sink stopped it.
bool forEachToken(std::string_view folded, const TokenSink& sink);

/// Whether the phrase ends in a single Han after a mark. Its last token then is only the beginning
/// of one in a text where other Han follow: 办 of ，办 in ，办公.
[[nodiscard]] bool hasOpenEnd(std::string_view phrase);

/// The phrase without its first symbol if that is a single Han before a mark: in a text where other
/// Han precede it, it is no token: 府 of 府， in 政府，. Otherwise the whole phrase.
[[nodiscard]] std::string_view withoutOpenStart(std::string_view phrase);

/// Every symbol of the text in order. Returns false if the sink stopped it.
bool forEachSymbol(std::string_view folded, const TokenSink& sink);

/// What the index of symbols holds, each once: the words and marks of the text, what
/// forEachMarkedHan() gives, and the Han that no comma follows anywhere in it, for 权,各 says as
/// well that there is 权. Returns false if the sink stopped it.
bool forEachSymbolToken(std::string_view folded, const TokenSink& sink);

/// Each Han that has a mark behind it, with that mark and the symbol behind that: 权,各; at the end
/// of the text with the mark alone. Returns false if the sink stopped it.
bool forEachMarkedHan(std::string_view folded, const TokenSink& sink);

/// What the tokens begin with that stand for a Han in place of itself where it has a comma behind
/// it.
[[nodiscard]] std::string hanWithComma(std::string_view han);

/// Whether the text is one symbol. Han by themselves are found by forEachDistinctSymbol() only.
[[nodiscard]] bool isSingleSymbol(std::string_view folded);

[[nodiscard]] int countSymbols(std::string_view folded);

/// How many tokens forEachToken() makes of the text.
[[nodiscard]] int countTokens(std::string_view folded);

} // namespace gongbao::text
