// SPDX-License-Identifier: GPL-3.0-or-later
// How the columns of a table share its width.
#pragma once

#include <vector>

namespace gongbao::publish {

/// Widths of columns that fill @p width. @p natural: what the longest cell of each would take on
/// one line; @p least: what its longest piece that cannot be broken takes. Any unit.
[[nodiscard]] std::vector<double> columnWidths(const std::vector<double>& natural,
                                               const std::vector<double>& least, double width);

} // namespace gongbao::publish
