// SPDX-License-Identifier: GPL-3.0-or-later
// Long lists of documents in the order of a column. Borrowed connection; same thread as it.
#pragma once

#include "archive/database.h"
#include "archive/records.h"
#include "base/stoptoken.h"

#include <vector>

namespace gongbao::archive {

/// @p ids, of current documents, in @p order. Numbers go by their word, year and serial, titles and
/// bodies (the first of a document) by their characters; documents without come last. By date or
/// relevance they stay as they are.
[[nodiscard]] Result<std::vector<DocumentId>>
inOrder(Database& database, std::vector<DocumentId> ids, Order order, const StopToken& stop = {});

} // namespace gongbao::archive
