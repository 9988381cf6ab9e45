// SPDX-License-Identifier: GPL-3.0-or-later
// The documents that fulfil a condition, no more and no less. Borrowed connection; same thread as
// it.
#pragma once

#include "archive/condition.h"
#include "archive/database.h"
#include "archive/idset.h"
#include "base/stoptoken.h"

namespace gongbao::archive {

/// Of the documents in the search index. The names in @p condition are resolved (namelookup.h).
[[nodiscard]] Result<IdSet> matchCondition(Database& database, const Condition& condition,
                                           const DocumentFilter& filter, const StopToken& stop);

} // namespace gongbao::archive
