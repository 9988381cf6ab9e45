// SPDX-License-Identifier: GPL-3.0-or-later
// Tables whose cells only spaces set apart, as text out of a laid-out page has them.
#pragma once

#include "parse/lineclass.h"

namespace gongbao::parse {

/// Makes rows of a table, their cells parted by tabs, of lines that stand together, of which each
/// has three cells or more and most have one with figures alone, or each two cells and all but the
/// header a figure.
void settleSpacedTables(ClassifiedLines& lines);

} // namespace gongbao::parse
