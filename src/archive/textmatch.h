// SPDX-License-Identifier: GPL-3.0-or-later
// How the text index finds what matches a query; part of TextIndex.
#pragma once

#include "archive/phraseproof.h"
#include "archive/postings/searchtables.h"
#include "archive/searchtokens.h"
#include "archive/textindex.h"

#include <optional>
#include <vector>

namespace gongbao::archive {

/// One query against the tables of the index. Borrows the connection.
class TextMatch
{
public:
    /// Borrows the guard as well.
    [[nodiscard]] static Result<TextMatch> plan(Database& database, const TextQuery& query,
                                                const StopGuard& guard);

    /// The newest @p count hits, newest first.
    [[nodiscard]] Result<std::vector<DocumentId>> newest(qsizetype count);
    /// The first @p count hits, of which the newest @p ranked stand first, those with the highest
    /// scores before others.
    [[nodiscard]] Result<std::vector<DocumentId>> best(qsizetype ranked, qsizetype count);
    /// How many there are.
    [[nodiscard]] Result<qint64> count();

private:
    TextMatch(Database& database, const StopGuard& guard)
        : m_database(&database)
        , m_tables(database, guard)
        , m_proof(database, guard)
    {
    }

    /// More places of a phrase in a document make no difference to its score.
    static constexpr size_t kJudgedPlaces = 8;

    void addPhrase(const QString& phrase, bool onlySymbols);

    [[nodiscard]] Status addFacets(const DocumentFilter& filter);
    /// Once.
    [[nodiscard]] Status findHits();
    /// The places of each of @p phrases in the documents that have them all, of @p within, @p most
    /// of each document; the last have no other documents.
    [[nodiscard]] Result<std::vector<Occurrences>>
    occurrences(const std::vector<Tokens>& phrases,
                const std::optional<std::vector<DocumentId>>& within, size_t most);
    /// Of each of @p ids, which ascend.
    [[nodiscard]] Result<std::vector<qint64>> scores(const std::vector<DocumentId>& ids);
    /// Drops those that the filter's dates leave out.
    [[nodiscard]] Status cutToDates(std::vector<DocumentId>& ids);

    Database* m_database;
    SearchTables m_tables;
    PhraseProof m_proof;           ///< of phrases that must be looked for in the texts as well
    std::vector<Tokens> m_phrases; ///< of search_text
    std::vector<Tokens> m_scored;  ///< the same and those that symbols answer by themselves
    std::vector<Tokens> m_symbols; ///< of search_symbol: one at the least of each group
    qint64 m_from = 0;             ///< a date key, as m_to
    qint64 m_to = std::numeric_limits<qint64>::max();
    bool m_hasDates = false;                       ///< documents without a date are left out then
    std::optional<std::vector<DocumentId>> m_hits; ///< once they are known; in ascending order
};

} // namespace gongbao::archive
