// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of tables whose cells are set apart by tabs, bars or tags.
#pragma once

#include "parse/lineclass.h"

namespace gongbao::parse {

/// Whether a line of the source looks like a row by itself.
[[nodiscard]] bool looksLikeRow(QStringView raw);

/// Whether a line and those beside it look like rows of a table.
struct RowLooks
{
    bool above = false;
    bool here = false;
    bool below = false;
};

/// Makes a row of @p line, which is printed as @p raw and classified by its words: a tab makes one,
/// unless the line stands alone and says something by itself (a title, a signature of two bodies
/// set with a tab), or is led by dots to a page.
void classifyRow(QStringView raw, const RowLooks& looks, ClassifiedLine& line);

} // namespace gongbao::parse
