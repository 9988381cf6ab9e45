// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/tableheader.h"

#include "parse/linekey.h"

#include <algorithm>

namespace gongbao::parse {

namespace {

bool hasFigure(QStringView row)
{
    return std::ranges::any_of(row, [](QChar c) { return c.isDigit(); });
}

/// Whether two rows have the same cells, however print spaces them: 序 号 is 序号.
bool isSameRow(QStringView a, QStringView b)
{
    const auto next = [](QStringView row, qsizetype at) {
        while (at < row.size() && row[at] != u'\t' && keyCharacter(row[at].unicode()) == 0) {
            ++at;
        }
        return at;
    };
    const auto same = [](QChar x, QChar y) {
        return x == y ||
               (x != u'\t' && y != u'\t' && keyCharacter(x.unicode()) == keyCharacter(y.unicode()));
    };
    qsizetype inA = next(a, 0);
    qsizetype inB = next(b, 0);
    while (inA < a.size() && inB < b.size() && same(a[inA], b[inB])) {
        inA = next(a, inA + 1);
        inB = next(b, inB + 1);
    }
    return inA == a.size() && inB == b.size();
}

} // namespace

bool TableHeader::comesAgain(QStringView row, bool behindBreak)
{
    const bool headed = m_figures && !hasFigure(m_row);
    m_figures = m_figures || hasFigure(row);
    return (behindBreak || headed) && row.contains(u'\t') && isSameRow(row, m_row);
}

} // namespace gongbao::parse
