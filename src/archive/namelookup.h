// SPDX-License-Identifier: GPL-3.0-or-later
// Which bodies, gazettes, kinds and categories of the archive a person means. Borrowed connection;
// same thread as it.
#pragma once

#include "archive/condition.h"
#include "archive/database.h"

namespace gongbao::archive {

/// Those that @p typed (folded, not empty) means, by any of their forms, the first of these that
/// there are: the name itself; names that have it in them; names with its characters in this order
/// (区政府办 for 云山区人民政府办公室); names read so in pinyin.
[[nodiscard]] Result<std::vector<FacetName>> fittingNames(Database& database, Facet facet,
                                                          const QString& typed);

/// Those that can be read as @p letters (text/pinyin.h).
[[nodiscard]] Result<std::vector<FacetName>> namesReadAs(Database& database, Facet facet,
                                                         const QString& letters);

/// Fills in the names of every NameTerm in @p condition.
[[nodiscard]] Status resolveNames(Database& database, Condition& condition);

} // namespace gongbao::archive
