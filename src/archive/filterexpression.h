// SPDX-License-Identifier: GPL-3.0-or-later
// A DocumentFilter as expressions of FTS5, the counterpart of filterclause.h.
#pragma once

#include "archive/database.h"
#include "archive/records.h"

#include <QStringList>

#include <optional>

namespace gongbao::archive {

/// Expressions over search_text that all must hold; its dates are not among them. nullopt where the
/// filter names what the archive lacks, so that nothing fits. Borrowed connection; same thread as
/// it.
[[nodiscard]] Result<std::optional<QStringList>> filterExpressions(Database& database,
                                                                   const DocumentFilter& filter);

} // namespace gongbao::archive
