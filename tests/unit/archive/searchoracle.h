// SPDX-License-Identifier: GPL-3.0-or-later
// What a search must find, found the slow way; and texts and queries that try it.
#pragma once

#include "model/issue.h"

#include <QStringList>

#include <random>
#include <vector>

namespace gongbao::fixture {

using CodePoints = std::u32string;

/// Whether @p folded contains @p phrase: character by character, and where the phrase begins or
/// ends with a letter or digit, none stands beside it. Shares no code with the index.
[[nodiscard]] bool contains(const CodePoints& folded, const CodePoints& phrase);

/// Where it stands; where an end is open, letters and digits may go on there.
[[nodiscard]] std::vector<size_t> placesOf(const CodePoints& folded, const CodePoints& phrase,
                                           bool opensStart, bool opensEnd);

/// The folded text of a document, as a search sees it.
[[nodiscard]] CodePoints foldedTextOf(const Document& document);

/// A text of few different characters, so that every neighbourhood occurs: Han, words, digits,
/// punctuation, white space, characters beyond the basic plane.
[[nodiscard]] QString randomText(std::mt19937& random, int length);

/// An issue with a document for each of @p texts, block by line.
[[nodiscard]] Issue issueOf(const QStringList& texts);

/// A piece of @p text of @p length characters (code points); pieces of words, too.
[[nodiscard]] QString randomPiece(std::mt19937& random, const QString& text, int length);

} // namespace gongbao::fixture
