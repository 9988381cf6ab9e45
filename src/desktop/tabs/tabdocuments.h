// SPDX-License-Identifier: GPL-3.0-or-later
// What became of the documents of tabs, in an archive that has changed since.
#pragma once

#include "archive/database.h"
#include "archive/records.h"

#include <vector>

namespace gongbao::desktop {

struct TabDocument
{
    archive::DocumentId former = 0;
    /// It, or the document that has replaced it in the current version of its issue, as marks
    /// follow it; 0 where the archive has it no longer.
    archive::DocumentId document = 0;
    QString title;
};

/// In the order of @p documents. On the thread of @p database.
[[nodiscard]] Result<std::vector<TabDocument>>
tabDocuments(archive::Database& database, const std::vector<archive::DocumentId>& documents);

} // namespace gongbao::desktop
