// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/postings/searchtables.h"

namespace gongbao::archive {

Status SearchTables::open(std::unique_ptr<TokenTable>& table, TokenTable::Which which)
{
    if (table != nullptr) {
        return {};
    }
    Result<std::unique_ptr<TokenTable>> opened = TokenTable::open(m_database, which, m_guard);
    if (!opened) {
        return opened.error();
    }
    table = std::move(*opened);
    return {};
}

Result<IdSet> SearchTables::withAny(const Tokens& tokens)
{
    if (Status opened = open(m_symbols, TokenTable::Which::Symbol); !opened) {
        return opened.error();
    }
    IdSet all;
    for (const Token& token : tokens) {
        Result<IdSet> found = TokenRows(m_symbols->cursors(), token).documents();
        if (!found) {
            return found;
        }
        all.join(*found);
    }
    return all;
}

Result<std::optional<IdSet>> SearchTables::withAll(const std::vector<Tokens>& groups,
                                                   const IdSet* within)
{
    std::optional<IdSet> set;
    if (within != nullptr) {
        set = *within;
    }
    for (const Tokens& any : groups) {
        if (set && set->isEmpty()) {
            break;
        }
        Result<IdSet> found = withAny(any);
        if (!found) {
            return found.error();
        }
        if (set) {
            found->cut(*set);
        }
        set = std::move(*found);
    }
    return set;
}

Result<PhraseSearch> SearchTables::phrase(const Tokens& tokens)
{
    if (Status opened = open(m_texts, TokenTable::Which::Text); !opened) {
        return opened.error();
    }
    return PhraseSearch(*m_texts, tokens);
}

} // namespace gongbao::archive
