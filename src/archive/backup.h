// SPDX-License-Identifier: GPL-3.0-or-later
// Copies of a whole archive, and archives made of them again.
#pragma once

#include "archive/database.h"
#include "base/progress.h"
#include "base/stoptoken.h"

namespace gongbao::archive {

/// Writes what the archive holds now into a new file at @p path, an archive of its own that only
/// the user may read. Others may go on reading and writing meanwhile. The copy is checked as
/// check() does and flushed to disk before it gets its name; until then, and when it fails or is
/// stopped, there is no file of that name. Conflict where there is one already: nothing is ever
/// written over. Takes a few times as long as reading the archive.
[[nodiscard]] Status backUp(Database& database, const QString& path, const StopToken& stop = {},
                            const Progress& progress = {});

/// Makes of the backup, which may be of an older version, a new archive at @p path in the same way.
/// The backup stays as it is. Errors as those of backUp() and Database::open().
[[nodiscard]] Status restoreBackup(const QString& backup, const QString& path,
                                   const StopToken& stop = {}, const Progress& progress = {});

} // namespace gongbao::archive
