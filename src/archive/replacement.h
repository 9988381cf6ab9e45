// SPDX-License-Identifier: GPL-3.0-or-later
// Documents of issues that a corrected file has replaced: kept, but in no list and no search.
#pragma once

#include "archive/database.h"
#include "archive/records.h"

namespace gongbao::archive {

enum class Standing {
    Current,
    Replaced, ///< of a former version of its issue
    Joined,   ///< a correction has joined it to the document before it
};

/// Current for one that is not there. In the thread of @p database.
[[nodiscard]] Result<Standing> standingOf(Database& database, DocumentId id);

} // namespace gongbao::archive
