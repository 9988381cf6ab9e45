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
    /// this order, 云政办 in 云山政办发, or characters whose pinyin begins so, yzb.
    QString agencyWord = {};
    std::optional<int> year = {};
    std::optional<qint64> serial = {}; ///< ten digits and more, where it begins with a year
    bool wholeAgencyWord = false;      ///< fits just that agency word instead
};

/// Whether @p number, with all that it has, is one that @p pattern asks for.
[[nodiscard]] bool fits(const NumberPattern& number, const NumberPattern& pattern);

/// The documents that @p filter lets through and whose number fits, newest first, those whose
/// agency word is just @p pattern's before the others. A pattern with nothing set finds nothing.
[[nodiscard]] Result<std::vector<DocumentId>>
findByNumber(Database& database, const NumberPattern& pattern, const DocumentFilter& filter = {});

/// The first @p count documents whose number @p pattern may become or be mistaken for: first those
/// it fits, the same agency word before others; then, where it has a serial, those of the agency
/// word and year it gives whose serial begins with it; then those that nearestNumbers() gives; then
/// some of the same serial. Each newest first but the nearest, which come in order.
[[nodiscard]] Result<std::vector<DocumentId>>
numbersLike(Database& database, const NumberPattern& pattern, qsizetype count);

/// Where no document has the number: those of the same agency word and year that @p filter lets
/// through and whose serial is next below or above the one asked for, two of each at most, by
/// serial. None unless the pattern gives all three.
[[nodiscard]] Result<std::vector<DocumentId>>
nearestNumbers(Database& database, const NumberPattern& pattern, const DocumentFilter& filter = {});

/// The documents whose text cites a number that fits.
[[nodiscard]] Result<std::vector<DocumentId>> findCiting(Database& database,
                                                         const NumberPattern& pattern);

} // namespace gongbao::archive
