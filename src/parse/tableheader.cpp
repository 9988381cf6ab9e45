// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/tableheader.h"

#include "parse/linekey.h"

#include <QList>

#include <algorithm>
#include <iterator>

namespace gongbao::parse {

namespace {

// What columns are called, of which a row of data has none as a whole cell.
constexpr QStringView kColumns[] = {u"序号", u"编号", u"名称", u"姓名", u"项目", u"单位",
                                    u"内容", u"备注", u"类别", u"指标", u"职务", u"日期"};

bool namesColumns(const QString& row)
{
    const QList<QStringView> cells = QStringView(row).split(u'\t');
    return std::ranges::any_of(cells, [](QStringView cell) {
        return std::ranges::find(kColumns, lineKey(cell)) != std::end(kColumns);
    });
}

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
    const bool headed = m_figures && !hasFigure(m_row) && namesColumns(m_row);
    m_figures = m_figures || hasFigure(row);
    return (behindBreak || headed) && row.contains(u'\t') && isSameRow(row, m_row);
}

} // namespace gongbao::parse
