// SPDX-License-Identifier: GPL-3.0-or-later
// Where in a text the hits stand.
#pragma once

#include "archive/condition.h"
#include "text/segmenter.h"

#include <QList>
#include <QString>

namespace gongbao::search {

/// UTF-16 units in the text that was searched.
struct TextRange
{
    qsizetype start = 0;
    qsizetype length = 0;

    friend bool operator==(const TextRange&, const TextRange&) = default;
};

struct Snippet
{
    QString text;             ///< a piece of the document around a hit, "…" where cut
    QList<TextRange> matches; ///< in @ref text
};

/// Every place in @p text where one of @p phrases stands, by the rule of the search itself, in
/// order and joined where they overlap. Where a wildcard matched, the whole word.
[[nodiscard]] QList<TextRange> findMatches(const std::vector<archive::Phrase>& phrases,
                                           const QString& text);
/// The same of the phrases of the query @p typed. Used for marking hits in any text, such as a
/// block in the reader.
[[nodiscard]] QList<TextRange> findMatches(const QString& typed, const QString& text);

inline constexpr qsizetype kSnippetLength = 80; ///< characters, about

/// The piece of @p text around the first match, or rather the first that is printed letter by
/// letter as it was asked for; whole words of it. Its beginning where there is no match.
[[nodiscard]] Snippet makeSnippet(const std::vector<archive::Phrase>& phrases, const QString& text,
                                  qsizetype length = kSnippetLength);

/// Up to @p count pieces in order, each around matches that those before do not show. One at least.
/// @p words takes a while to make: one will do for many texts.
[[nodiscard]] QList<Snippet> makeSnippets(const std::vector<archive::Phrase>& phrases,
                                          const QString& text, qsizetype count,
                                          text::Segmenter& words,
                                          qsizetype length = kSnippetLength);
/// The same of UTF-8; of a long text only what is shown of it is decoded, where that suffices.
[[nodiscard]] QList<Snippet> makeSnippets(const std::vector<archive::Phrase>& phrases,
                                          const QByteArray& utf8, qsizetype count,
                                          text::Segmenter& words,
                                          qsizetype length = kSnippetLength);

} // namespace gongbao::search
