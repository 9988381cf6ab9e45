// SPDX-License-Identifier: GPL-3.0-or-later
// Columns that line up on a terminal, where Han take two places.
#pragma once

#include <QList>
#include <QStringList>

namespace gongbao::cli {

/// How many places @p text takes on a terminal.
[[nodiscard]] int displayWidth(QStringView text);

/// @p rows as lines, columns two places apart; rows may differ in length. The last cell of a row
/// is not padded, so that long titles only wrap.
[[nodiscard]] QString alignColumns(const QList<QStringList>& rows);

} // namespace gongbao::cli
