// SPDX-License-Identifier: GPL-3.0-or-later
// The documents whose text has a phrase, wildcards and nearness included; part of
// conditionmatch.h. Borrowed connection; same thread as it.
#pragma once

#include "archive/condition.h"
#include "archive/idset.h"
#include "archive/stopguard.h"

namespace gongbao::archive {

/// What an FTS5 expression matches. @p sql selects rowids of an FTS5 table and has one place, for
/// the expression; none, where that is empty.
[[nodiscard]] Result<IdSet> matchesOf(Database& database, const char* sql,
                                      const QString& expression);
/// The documents that any of @p expressions over search_text matches.
[[nodiscard]] Result<IdSet> matchesOfAny(Database& database, const QStringList& expressions);

[[nodiscard]] Result<IdSet> matchPhrase(Database& database, const Phrase& phrase,
                                        const StopGuard& guard);
[[nodiscard]] Result<IdSet> matchNear(Database& database, const NearTerm& term,
                                      const StopGuard& guard);

} // namespace gongbao::archive
