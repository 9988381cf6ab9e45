// SPDX-License-Identifier: GPL-3.0-or-later
// A 目录 that is set as a table or in columns, as the lines that other ones have.
#pragma once

#include "parse/lineclass.h"

namespace gongbao::parse {

struct TocRows
{
    ClassifiedLines lines;
    QList<qsizetype> places; ///< of each of them, the index of the line it comes from
    QList<qsizetype> frames; ///< indexes of rules and of the row that names the columns
};

/// Whether the row of a table names the columns of a 目录, those of titles and pages among them.
[[nodiscard]] bool namesTocColumns(const ClassifiedLine& line);

/// Lines [@p first, @p end) with the cells of a row set apart by tabs. What stands in a column 栏目
/// becomes the name of a part, before the first entry of it. Entries side by side, each with its
/// own page, become lines of their own, in the order in which their pages rise.
[[nodiscard]] TocRows tocRows(const ClassifiedLines& lines, qsizetype first, qsizetype end);

} // namespace gongbao::parse
