// SPDX-License-Identifier: GPL-3.0-or-later
// What rows of a table are, as far as their cells tell; the same for whoever shows them.
#pragma once

#include <QList>
#include <QStringList>

namespace gongbao {

/// How many columns @p rows, as Block::rows() gives them, fill: the cells of the longest.
[[nodiscard]] qsizetype columnCount(const QList<QStringList>& rows);

/// Whether @p row of a table of @p columns is shown as one cell over all of them: it has no other,
/// or it is a heading over the rows below (一、基础设施 and then nothing), whose merged cells came
/// out empty.
[[nodiscard]] bool spansTable(const QStringList& row, qsizetype columns);

} // namespace gongbao
