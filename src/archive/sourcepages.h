// SPDX-License-Identifier: GPL-3.0-or-later
// Where the lines of an imported PDF stand on its pages, as table source_page keeps it.
#pragma once

#include "archive/batch.h"
#include "archive/records.h"
#include "model/printedpages.h"

namespace gongbao::archive {

/// Inside the caller's transaction. Places are kept to a tenth of a point.
[[nodiscard]] Status writeSourcePages(Batch& batch, qint64 sourceFile, const PrintedPages& pages);
/// Those of the issue's source file, in the place of what is there: read again, its lines may be
/// others. Inside the caller's transaction.
[[nodiscard]] Status replaceSourcePages(Batch& batch, IssueId issue, const PrintedPages& pages);

/// Of the issue's source file; empty where that has no pages. ErrorCode::Corrupt for places that
/// are not as writeSourcePages() leaves them.
[[nodiscard]] Result<PrintedPages> readSourcePages(Database& database, IssueId issue);

} // namespace gongbao::archive
