// SPDX-License-Identifier: GPL-3.0-or-later
// Issues to import, as many as wanted.
#pragma once

#include <QDir>
#include <QStringList>

namespace gongbao::bench {

/// Writes @p copies of each of @p files into @p folder, each with an issue number and serials of
/// its own; returns their size in bytes.
qint64 writeCopies(const QStringList& files, int copies, const QDir& folder);

} // namespace gongbao::bench
