// SPDX-License-Identifier: GPL-3.0-or-later
// Where in a text the hits stand.
#pragma once

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
    QString text;             ///< a piece of the document around the first hit, "…" where cut
    QList<TextRange> matches; ///< in @ref text
};

/// Every place in @p text that the words of @p typed match, by the rule of the search itself, in
/// order and not overlapping. Used for marking hits in any text, such as a block in the reader.
[[nodiscard]] QList<TextRange> findMatches(const QString& typed, const QString& text);

/// The piece of @p text around the first match, about @p length characters.
[[nodiscard]] Snippet makeSnippet(const QString& typed, const QString& text, qsizetype length = 80);

} // namespace gongbao::search
