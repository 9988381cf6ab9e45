// SPDX-License-Identifier: GPL-3.0-or-later
// How the text index finds what matches a query; part of TextIndex.
#pragma once

#include "archive/postings/searchtables.h"
#include "archive/searchtokens.h"
#include "archive/textindex.h"
#include "text/printedphrase.h"

#include <span>
#include <vector>

namespace gongbao::archive {

struct TextHit
{
    DocumentId id = 0;
    qint64 sortDate = 0;
    qint64 score = 0; ///< relevance from 0; only as best() gives it
};

/// One query against the tables of the index. Borrows the connection.
class TextMatch
{
public:
    /// Borrows the guard as well.
    [[nodiscard]] static Result<TextMatch> plan(Database& database, const TextQuery& query,
                                                const StopGuard& guard);

    /// The newest @p count hits, newest first.
    [[nodiscard]] Result<std::vector<TextHit>> newest(qsizetype count);
    /// The first @p count hits, of which the newest @p ranked stand first, those with the highest
    /// scores before others.
    [[nodiscard]] Result<std::vector<TextHit>> best(qsizetype ranked, qsizetype count);
    /// Those of @p within, where that is not null, by id.
    [[nodiscard]] Result<std::vector<DocumentId>> all(const IdSet* within);
    /// How many there are; known already where newest() met them all.
    [[nodiscard]] Result<qint64> count();

private:
    TextMatch(Database& database, const StopGuard& guard)
        : m_database(&database)
        , m_guard(&guard)
        , m_tables(database, guard)
        , m_texts(database)
    {
    }

    /// More places of a phrase in a document make no difference to its score.
    static constexpr size_t kJudgedPlaces = 8;

    void addPhrase(const QString& phrase, bool onlySymbols);

    [[nodiscard]] Status addFacets(const DocumentFilter& filter);
    /// What the index says, by id.
    [[nodiscard]] Result<std::vector<TextHit>> candidates();
    /// Those with all symbols and facets; nullopt: all documents.
    [[nodiscard]] Result<std::optional<std::vector<DocumentId>>> withSymbols();
    /// The places of each phrase in the documents that have them all, of @p within, @p most of each
    /// document; the last have no other documents.
    [[nodiscard]] Result<std::vector<Occurrences>>
    occurrences(const std::optional<std::vector<DocumentId>>& within, size_t most);
    /// Leaves them in the order of ids.
    [[nodiscard]] Status addScores(std::span<TextHit> hits);
    [[nodiscard]] Status readDocuments(const std::vector<TextHit>& hits);
    /// Gives the hits their dates, and drops those that the filter's dates leave out.
    [[nodiscard]] Status addDates(std::vector<TextHit>& hits);
    [[nodiscard]] Result<std::optional<bool>> isPrinted(const TextHit& hit);
    /// Whether the text has the phrases of which the index can't be sure.
    [[nodiscard]] Result<bool> isProven(const TextHit& hit);
    /// The first @p count of @p candidates that are proven. Only so many are looked up.
    [[nodiscard]] Result<std::vector<TextHit>> firstProven(const std::vector<TextHit>& candidates,
                                                           qsizetype count);

    Database* m_database;
    const StopGuard* m_guard;
    SearchTables m_tables;
    Batch m_texts;
    std::vector<Tokens> m_phrases; ///< of search_text
    std::vector<Tokens> m_symbols; ///< of search_symbol: one at the least of each group
    /// Phrases that must be looked for in the texts of the hits as well
    std::vector<text::PrintedPhrase> m_unproven;
    qint64 m_from = 0; ///< a date key, as m_to
    qint64 m_to = std::numeric_limits<qint64>::max();
    bool m_hasDates = false; ///< documents without a date are left out then
    bool m_isEmpty = false;  ///< the filter names a body or gazette that the archive does not have
    std::optional<qint64> m_total; ///< once it is known
};

/// Newest first; of one date the document that came last.
[[nodiscard]] inline bool isNewer(const TextHit& a, const TextHit& b)
{
    return a.sortDate != b.sortDate ? a.sortDate > b.sortDate : a.id > b.id;
}

} // namespace gongbao::archive
