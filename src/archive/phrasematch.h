// SPDX-License-Identifier: GPL-3.0-or-later
// The documents whose text has a phrase, wildcards and nearness included; part of
// conditionmatch.h. Borrowed connection; same thread as it.
#pragma once

#include "archive/condition.h"
#include "archive/idset.h"
#include "archive/postings/searchtables.h"

namespace gongbao::archive {

class PhraseMatch
{
public:
    /// Borrows all three.
    PhraseMatch(Database& database, SearchTables& tables, const StopGuard& guard)
        : m_database(database)
        , m_tables(tables)
        , m_guard(guard)
    {
    }

    /// @p within: no others are wanted, though they may be among the result; nullptr: all are.
    [[nodiscard]] Result<IdSet> match(const Phrase& phrase, const IdSet* within);
    [[nodiscard]] Result<IdSet> match(const NearTerm& term, const IdSet* within);

private:
    [[nodiscard]] Result<IdSet> matchTokens(const Phrase& phrase, const IdSet* within);
    [[nodiscard]] Result<IdSet> matchCompleted(const Phrase& phrase, const IdSet* within);
    /// Those that have both phrases, near each other where the index can tell.
    [[nodiscard]] Result<IdSet> candidatesOf(const NearTerm& term, const IdSet* within);
    [[nodiscard]] Result<IdSet> indexedNear(const NearTerm& term, const IdSet* within);

    Database& m_database;
    SearchTables& m_tables;
    const StopGuard& m_guard;
};

/// Whether @p folded has both phrases as near each other as the term says.
[[nodiscard]] bool isNear(const QString& folded, const NearTerm& term);

} // namespace gongbao::archive
