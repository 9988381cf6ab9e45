// SPDX-License-Identifier: GPL-3.0-or-later
// Tables that print rules: the lines around cells say which words belong together.
#pragma once

#include "source/pdf/pagecontent.h"

namespace gongbao::source::pdf {

struct TableRow
{
    QString text{}; ///< cells parted by TAB; those that merged cells cover are empty
    QRectF box{};
};

struct Table
{
    QRectF box{};
    double em = 0;
    std::vector<TableRow> rows{};
};

/// Finds the tables of a page and takes their words out of @p words. A frame around one cell is no
/// table.
[[nodiscard]] std::vector<Table> takeRuledTables(const std::vector<Ruling>& rulings,
                                                 std::vector<Word>& words);

} // namespace gongbao::source::pdf
