// SPDX-License-Identifier: GPL-3.0-or-later
// Where a phrase stands in a text, by the rule of the search.
#pragma once

#include <QStringView>

#include <string_view>

namespace gongbao::text {

/// Which ends of a phrase may stand within a longer word: *27 opens the start, 27* the end.
struct OpenEnds
{
    bool start = false;
    bool end = false;
};

/// The first place at or after @p from where @p folded contains @p phrase, or -1. Both are folded
/// (folding.h). Han and punctuation match anywhere; a word run matches whole: 27 is not in 127
/// unless that end is open.
[[nodiscard]] qsizetype indexOfPhrase(QStringView folded, QStringView phrase, qsizetype from = 0,
                                      OpenEnds open = {});

/// The same byte by byte in UTF-8 that need not be folded: a place that this finds is one for
/// indexOfPhrase() of the folded text too, but for words with marks above their letters or with
/// characters between them that are not seen; where it finds none there may be some. @p from and
/// the result in bytes.
[[nodiscard]] qsizetype indexOfPrinted(std::string_view utf8, std::string_view phrase,
                                       qsizetype from = 0, OpenEnds open = {});

/// Whether at most @p distance characters (code points) stand between some place of @p first and
/// some place of @p second, in either order; places that overlap count.
[[nodiscard]] bool areNear(QStringView folded, QStringView first, OpenEnds firstOpen,
                           QStringView second, OpenEnds secondOpen, int distance);

/// Where the word that reaches over @p end ends; @p end where none does.
[[nodiscard]] qsizetype wordEnd(QStringView folded, qsizetype end);
/// Where the word that reaches over @p start begins.
[[nodiscard]] qsizetype wordStart(QStringView folded, qsizetype start);

/// Where the symbol (text/tokens.h) that ends at @p end, which is above 0, begins.
[[nodiscard]] qsizetype symbolStart(QStringView folded, qsizetype end);

} // namespace gongbao::text
