// SPDX-License-Identifier: GPL-3.0-or-later
// Words that print set beside one another.
#pragma once

#include "source/pdf/pagecontent.h"

namespace gongbao::source::pdf {

/// A line, or the part of one that a wide gap sets off; or, as a place holder, a whole table.
struct Segment
{
    QString text{};
    QRectF box{};
    double em = 0;
    int table = -1; ///< the table's place in its list; -1 for text
};

/// Whether two boxes stand on one line: they share at least half the height of the lower one.
[[nodiscard]] bool sharesLine(const QRectF& a, const QRectF& b);

/// How far apart words of one segment stand at most, in em.
inline constexpr double kWidestGap = 1.3;

/// Joins words to segments, in no certain order.
[[nodiscard]] std::vector<Segment> joinWords(std::vector<Word> words);

/// Puts @p right behind @p left, with a space where print sets them apart: always between words of
/// an alphabet, between Han only where the gap (in em) shows.
void appendSetOff(QString& left, QStringView right, double gap);

} // namespace gongbao::source::pdf
