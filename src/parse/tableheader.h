// SPDX-License-Identifier: GPL-3.0-or-later
// The header of a table, which print repeats on each page.
#pragma once

#include <QString>
#include <QStringView>

#include <utility>

namespace gongbao::parse {

class TableHeader
{
public:
    TableHeader() = default;
    /// @p row is the table's first.
    explicit TableHeader(QString row)
        : m_row(std::move(row))
    {
    }

    /// Whether @p row, the next of the table, is the header again: behind a break, or wherever it
    /// stands where the rows above have figures and the header has none, but names of columns.
    /// Spaces within cells do not count.
    [[nodiscard]] bool comesAgain(QStringView row, bool behindBreak);

private:
    QString m_row;
    bool m_figures = false; ///< whether a row below the first has a figure
};

} // namespace gongbao::parse
