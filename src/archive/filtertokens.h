// SPDX-License-Identifier: GPL-3.0-or-later
// A DocumentFilter as tokens of the search index, the counterpart of filterclause.h.
#pragma once

#include "archive/database.h"
#include "archive/records.h"
#include "archive/searchtokens.h"

#include <optional>

namespace gongbao::archive {

/// Tokens of search_symbol, of each group one at the least; the filter's dates are not among them.
/// nullopt where the filter names what the archive lacks, so that nothing fits. Borrowed
/// connection; same thread as it.
[[nodiscard]] Result<std::optional<std::vector<Tokens>>> filterTokens(Database& database,
                                                                      const DocumentFilter& filter);

} // namespace gongbao::archive
