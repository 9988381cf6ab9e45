// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of the search index, opened when they are first asked.
#pragma once

#include "archive/postings/phrasesearch.h"

namespace gongbao::archive {

/// Both tables in one state of the archive. Borrows connection and guard; same thread as them.
class SearchTables
{
public:
    SearchTables(Database& database, const StopGuard& guard)
        : m_database(database)
        , m_guard(guard)
    {
    }

    /// The documents that have any of @p tokens of search_symbol.
    [[nodiscard]] Result<IdSet> withAny(const Tokens& tokens);
    /// Those of @p within, or of all where that is null, that have any of each group; nullopt: no
    /// group leaves any out.
    [[nodiscard]] Result<std::optional<IdSet>> withAll(const std::vector<Tokens>& groups,
                                                       const IdSet* within);
    /// Looks a phrase of search_text up, to be run while this lives.
    [[nodiscard]] Result<PhraseSearch> phrase(const Tokens& tokens);

private:
    [[nodiscard]] Status open(std::unique_ptr<TokenTable>& table, TokenTable::Which which);

    Database& m_database;
    const StopGuard& m_guard;
    std::unique_ptr<TokenTable> m_texts;
    std::unique_ptr<TokenTable> m_symbols;
};

} // namespace gongbao::archive
