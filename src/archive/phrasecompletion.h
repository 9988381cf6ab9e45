// SPDX-License-Identifier: GPL-3.0-or-later
// What the words of the index make of a phrase whose first word is only the end of one.
#pragma once

#include "archive/condition.h"
#include "archive/postings/tokentable.h"

namespace gongbao::archive {

/// The phrases that @p phrase stands for, which opens at its start: its first word replaced by each
/// word of the index that ends with it, or has it inside where the phrase is one word and opens at
/// both ends. @p which: words of the texts (Symbol) or of titles. Borrowed connection; same thread
/// as it.
[[nodiscard]] Result<std::vector<Phrase>> completedPhrases(Database& database, const Phrase& phrase,
                                                           TokenTable::Which which,
                                                           const StopGuard& guard);

} // namespace gongbao::archive
