// SPDX-License-Identifier: GPL-3.0-or-later
// The newest of many documents. Borrowed connection; same thread as it.
#pragma once

#include "archive/condition.h"
#include "archive/database.h"
#include "base/stoptoken.h"

#include <vector>

namespace gongbao::archive {

/// The newest @p count of @p ids, which ascend, newest first; of one date the document that came
/// last. Those that are not in the index come last. The caller's StopGuard breaks it off.
[[nodiscard]] Result<std::vector<DocumentId>>
newestOf(Database& database, const std::vector<DocumentId>& ids, qsizetype count);

/// The last @p count documents, by when they were stored, that @p expression (titleexpression.h)
/// finds. The caller's StopGuard breaks it off.
[[nodiscard]] Result<std::vector<DocumentId>>
titledStoredLast(Database& database, const QString& expression, qsizetype count);

/// The newest @p count documents whose title has @p phrase or, where @p letters are not empty, can
/// be read so; newest first. Where a great many have it, the newest of those stored last: it is
/// asked for with each letter that is typed, and takes hardly longer than for rare ones.
[[nodiscard]] Result<std::vector<DocumentId>> newestTitled(Database& database, const Phrase& phrase,
                                                           const QString& letters,
                                                           const StopToken& stop, qsizetype count);

} // namespace gongbao::archive
