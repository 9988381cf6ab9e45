// SPDX-License-Identifier: GPL-3.0-or-later
// How documents spread over gazettes, years, bodies, kinds and categories. Borrowed connection;
// same thread as it.
#pragma once

#include "archive/database.h"
#include "archive/idset.h"
#include "base/stoptoken.h"

namespace gongbao::archive {

/// Each list has those that at least one document has, most documents first; years newest first.
/// Years are those of the issues. A joint document counts for each of its bodies.
struct FacetCounts
{
    QList<NameCount> gazettes;
    QList<NameCount> years;
    QList<NameCount> bodies;
    QList<NameCount> kinds;
    QList<NameCount> categories;
};

/// Of the documents in @p set, exactly.
[[nodiscard]] Result<FacetCounts> countFacets(Database& database, const IdSet& set,
                                              const StopToken& stop);

} // namespace gongbao::archive
