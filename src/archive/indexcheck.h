// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the text index holds just what the stored texts say; part of TextIndex.
#pragma once

#include "archive/stopguard.h"
#include "base/progress.h"

#include <QStringList>

namespace gongbao::archive {

/// See TextIndex::check(). Several statements: where others may write meanwhile, call it in a
/// snapshot.
[[nodiscard]] Result<QStringList> checkIndex(Database& database, const StopToken& stop,
                                             const Progress& progress);

} // namespace gongbao::archive
