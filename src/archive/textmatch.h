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
    /// The first @p count hits, of which the newest @p ranked and those with titles that have a
    /// phrase, of many the @p titledMost stored last, stand first, those with the highest scores
    /// before others.
    [[nodiscard]] Result<std::vector<DocumentId>> best(qsizetype ranked, qsizetype titledMost,
                                                       qsizetype count);
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
    void addScored(const QString& phrase);

    [[nodiscard]] Status addFacets(const DocumentFilter& filter);
    /// Once: the documents that have the symbols.
    [[nodiscard]] Status narrow();
    /// Once.
    [[nodiscard]] Status findHits();
    /// The hits among @p within, or all.
    [[nodiscard]] Result<std::vector<DocumentId>>
    matching(const std::optional<std::vector<DocumentId>>& within);
    /// As newest(), without finding all hits; nullopt where that would not come sooner.
    [[nodiscard]] Result<std::optional<std::vector<DocumentId>>> newestOfRecent(size_t count);
    /// Whether so much is to be read for all hits that it may not be needed.
    [[nodiscard]] Result<bool> isLong();
    /// The places of each of @p phrases in the documents that have them all, of @p within, @p most
    /// of each document; the last have no other documents.
    [[nodiscard]] Result<std::vector<Occurrences>>
    occurrences(const std::vector<Tokens>& phrases,
                const std::optional<std::vector<DocumentId>>& within, size_t most);
    /// Documents with a phrase in their title that may be hits; of many the @p most stored last.
    [[nodiscard]] Result<std::vector<DocumentId>> titled(qsizetype most);
    /// The hits among @p ids, which are candidates and ascend, those with the highest scores before
    /// others, of the same score by date.
    [[nodiscard]] Result<std::vector<DocumentId>> bestAmong(const std::vector<DocumentId>& ids);
    /// Those of @p ids, which ascend and have the phrases' tokens, that are hits.
    [[nodiscard]] Result<std::vector<DocumentId>> sifted(std::vector<DocumentId> ids);
    /// Drops those that the filter's dates leave out.
    [[nodiscard]] Status cutToDates(std::vector<DocumentId>& ids);

    Database* m_database;
    SearchTables m_tables;
    PhraseProof m_proof;           ///< of phrases that must be looked for in the texts as well
    std::vector<Tokens> m_phrases; ///< of search_text
    std::vector<Tokens> m_scored;  ///< the same and those that symbols answer by themselves
    QStringList m_inTitles;        ///< expressions of those that are scored
    std::vector<Tokens> m_symbols; ///< of search_symbol: one at the least of each group
    qint64 m_from = 0;             ///< a date key, as m_to
    qint64 m_to = std::numeric_limits<qint64>::max();
    bool m_hasDates = false; ///< documents without a date are left out then
    /// Once it is known; no documents but these can be hits. Nothing within: any can.
    std::optional<std::optional<std::vector<DocumentId>>> m_candidates;
    std::optional<std::vector<DocumentId>> m_hits; ///< once they are known; in ascending order
};

} // namespace gongbao::archive
