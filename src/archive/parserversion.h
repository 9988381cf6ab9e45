// SPDX-License-Identifier: GPL-3.0-or-later
// Which version of the recogniser read an issue.
#pragma once

#include "archive/database.h"
#include "archive/records.h"

namespace gongbao::archive {

/// parse::kParserVersion as it was when the issue was stored; 0 for one that is not there. In the
/// thread of @p database.
[[nodiscard]] Result<qint64> parserVersionOf(Database& database, IssueId id);

/// How many current issues an older version than today's read. In the thread of @p database.
[[nodiscard]] Result<qint64> countReadByOlderParser(Database& database);

} // namespace gongbao::archive
