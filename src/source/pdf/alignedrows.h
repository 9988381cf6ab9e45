// SPDX-License-Identifier: GPL-3.0-or-later
// Tables without rulings: lines whose parts stand one under the other.
#pragma once

#include "source/pdf/segments.h"

#include <QStringList>

#include <span>

namespace gongbao::source::pdf {

/// Segments of one line, from left to right.
using Row = std::vector<Segment>;

/// The line's parts with the space between them; a page number far at the right behind a TAB, as
/// 目录 that have no leaders set it.
[[nodiscard]] QString joined(const Row& row);

struct AlignedRows
{
    QStringList texts; ///< of as many rows as make a table, cells parted by TAB; empty for none
};

/// The table that @p rows begin with: three rows or more of three parts or more, each part in a
/// column of its own.
[[nodiscard]] AlignedRows alignedRows(std::span<const Row> rows);

} // namespace gongbao::source::pdf
