// SPDX-License-Identifier: GPL-3.0-or-later
// Whether an archive still holds what was put into it.
#pragma once

#include "archive/database.h"
#include "base/progress.h"
#include "base/stoptoken.h"

#include <QStringList>

namespace gongbao::archive {

enum class CheckedPart {
    Everything,
    SearchIndex, ///< that alone
};

/// Looks through the whole archive: the file's own structure, references between its tables, the
/// originals against their SHA-256, the current versions, blocks against texts, the search index
/// against texts. Returns one sentence for each thing that is wrong; none means all is well. Reads
/// only, and whatever is compared from one state: others may write meanwhile. Takes as long as
/// reading the file; an Error means that the check itself could not be done. Not in a snapshot.
[[nodiscard]] Result<QStringList> check(Database& database, const StopToken& stop = {},
                                        const Progress& progress = {},
                                        CheckedPart part = CheckedPart::Everything);

} // namespace gongbao::archive
