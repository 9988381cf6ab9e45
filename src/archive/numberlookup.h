// SPDX-License-Identifier: GPL-3.0-or-later
// Documents by parts of their number.
#pragma once

#include "archive/database.h"
#include "archive/records.h"

#include <vector>

namespace gongbao::archive {

/// What is known of a number; what is unset fits any.
struct NumberPattern
{
    /// Folded (text/folding.h); may be empty. Fits every agency word that has its characters in
    /// this order: 云政办 fits 云山政办发.
    QString agencyWord;
    std::optional<int> year;
    std::optional<int> serial;
};

/// The documents that @p filter lets through and whose number fits, newest first, those whose
/// agency word is just @p pattern's before the others. A pattern with nothing set finds nothing.
[[nodiscard]] Result<std::vector<DocumentId>>
findByNumber(Database& database, const NumberPattern& pattern, const DocumentFilter& filter = {});

/// The documents whose text cites a number that fits.
[[nodiscard]] Result<std::vector<DocumentId>> findCiting(Database& database,
                                                         const NumberPattern& pattern);

} // namespace gongbao::archive
