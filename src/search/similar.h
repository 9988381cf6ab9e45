// SPDX-License-Identifier: GPL-3.0-or-later
// More documents like one.
#pragma once

#include "archive/catalogue.h"
#include "base/stoptoken.h"

namespace gongbao::search {

/// A query (queryparser.h) for what the document's titles speak of: a few of the words in them that
/// are rarest in the archive, joined by OR; to be sorted by relevance. The document itself is among
/// its hits. Empty where no other document has any of the words. Words of bodies that sign are left
/// out: those are for the filter. Borrowed connection, on its thread.
[[nodiscard]] Result<QString> similarQuery(archive::Database& database, archive::DocumentId id,
                                           const StopToken& stop);

} // namespace gongbao::search
