// SPDX-License-Identifier: GPL-3.0-or-later
// Tables with rules, wrapped cells, and heads repeated on each page.
#pragma once

#include "publish/flow.h"

#include <QStringList>

namespace gongbao::publish {

/// @p rows as Block::rows() gives them; a row of one cell among longer ones spans the table. A
/// table too wide for the page is set smaller, then turned onto landscape pages.
[[nodiscard]] std::vector<FlowItem> tableFlow(const QList<QStringList>& rows, Shaper& shaper,
                                              const PageGeometry& page);

/// How many rows at the start of a table are its head, to be repeated; 0 where none looks so.
[[nodiscard]] qsizetype headRows(const QList<QStringList>& rows);

} // namespace gongbao::publish
