// SPDX-License-Identifier: GPL-3.0-or-later
// An archive made of the folder that dump() wrote.
#pragma once

#include "base/progress.h"
#include "base/result.h"
#include "base/stoptoken.h"

namespace gongbao::archive {

/// Makes of @p folder, which may be of an older version, a new archive at @p path that holds the
/// same, record by record under the same ids; the search index is made anew. First every file is
/// compared with its checksum: one that is missing, damaged or altered is named, and nothing is
/// written. The archive is checked as check() does before it gets its name; until then, and when it
/// fails or is stopped, there is no file of that name. Conflict where there is one already. Holds
/// one row in memory at a time.
[[nodiscard]] Status restoreDump(const QString& folder, const QString& path,
                                 const StopToken& stop = {}, const Progress& progress = {});

} // namespace gongbao::archive
