// SPDX-License-Identifier: GPL-3.0-or-later
// The one folding that index, query and highlighting share: two texts that a reader takes for the
// same have the same folded form. Pure functions, safe on any thread; the first call makes the
// tables (some 30 ms), which never change afterwards.
#pragma once

#include <QString>

#include <vector>

namespace gongbao::text {

/// Changes whenever the folded form or the tokens of any text may change; the archive stores it
/// beside its index and rebuilds the index when it differs.
[[nodiscard]] QString foldingVersion();

/// NFKC with case folded; traditional to simplified, code point by code point; variants of quotes,
/// dashes and brackets made one; white space and line breaks dropped, but a single space kept where
/// both neighbours are word characters (so that "PM 2.5" and "PM2.5" stay two things while
/// 2025 年 equals 2025年) or a combining mark follows. Supplementary planes are kept; NUL and
/// unpaired surrogates become U+FFFD. Folding what is folded changes nothing.
[[nodiscard]] QString fold(QStringView text);

/// fold() with the way back: origin[i] is the offset in the source (UTF-16 units) of what became
/// unit i of @ref text; origin has text.size() + 1 entries, the last one the end of the source.
struct FoldedText
{
    QString text;
    std::vector<qsizetype> origin;
};
[[nodiscard]] FoldedText foldWithOrigin(QStringView text);

} // namespace gongbao::text
