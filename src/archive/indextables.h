// SPDX-License-Identifier: GPL-3.0-or-later
// The tables that the search index is made of, which hold nothing but what can be derived again.
#pragma once

#include "archive/database.h"

#include <QStringList>

namespace gongbao::archive {

/// Names of those that the archive lacks, the tables that FTS5 keeps its own in included.
[[nodiscard]] Result<QStringList> missingIndexTables(Database& database);

/// Takes all of them away, in whatever state they are, and makes them empty as in a new archive.
/// Within the caller's transaction, in which nothing was done with them.
[[nodiscard]] Status remakeIndexTables(Database& database);

} // namespace gongbao::archive
