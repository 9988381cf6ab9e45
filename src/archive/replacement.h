// SPDX-License-Identifier: GPL-3.0-or-later
// Documents of issues that a corrected file has replaced: kept, but in no list and no search.
#pragma once

#include "archive/database.h"
#include "archive/records.h"

namespace gongbao::archive {

/// Whether document @p id belongs to a former version of its issue; false for one that is not
/// there. In the thread of @p database.
[[nodiscard]] Result<bool> isReplaced(Database& database, DocumentId id);

} // namespace gongbao::archive
