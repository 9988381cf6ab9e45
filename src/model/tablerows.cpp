// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/tablerows.h"

#include <QRegularExpression>

#include <algorithm>

namespace gongbao {

using namespace Qt::StringLiterals;

qsizetype columnCount(const QList<QStringList>& rows)
{
    qsizetype columns = 0;
    for (const QStringList& row : rows) {
        columns = std::max(columns, row.size());
    }
    return columns;
}

bool spansTable(const QStringList& row, qsizetype columns)
{
    static const QRegularExpression numbered(u"^[（(]?[一二三四五六七八九十]+[、）)]"_s);
    constexpr qsizetype kLongLabel = 8;
    if (columns < 2 || row.isEmpty()) {
        return false;
    }
    const bool isAlone = std::all_of(row.begin() + 1, row.end(),
                                     [](const QString& cell) { return cell.trimmed().isEmpty(); });
    // In a form of two columns a long question stands beside the blank for its answer.
    const bool isLong = columns > 2 && row.first().size() > kLongLabel;
    return row.size() == 1 || (isAlone && (isLong || numbered.match(row.first()).hasMatch()));
}

} // namespace gongbao
