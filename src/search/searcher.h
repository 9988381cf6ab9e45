// SPDX-License-Identifier: GPL-3.0-or-later
// What a person typed becomes hits.
#pragma once

#include "archive/catalogue.h"
#include "archive/facetcounts.h"
#include "archive/monthcounts.h"
#include "base/stoptoken.h"
#include "search/snippet.h"

namespace gongbao::search {

struct SearchRequest
{
    QString typed = {};      ///< the query, see queryparser.h; a blank one lists everything
    QStringList within = {}; ///< queries of the same kind: only what they find as well
    archive::DocumentFilter filter = {};
    archive::Order order = archive::Order::Date;
    qsizetype offset = 0;
    qsizetype limit = 50;
    qsizetype snippets = 1; ///< of each hit, at most; 0: none
    Date today = {};        ///< what 近一年 counts from; without it such words are looked for
};

struct Hit
{
    archive::DocumentRecord document;
    QList<Snippet> snippets;
};

/// Another query that finds something where one finds nothing: its words apart.
struct Suggestion
{
    QString typed;
    qint64 total = 0; ///< of its hits
};

struct SearchResult
{
    qint64 total = 0; ///< of all hits, not of this page
    QList<Hit> hits;
    /// Where the query is a document number that no document has: those of the same agency word and
    /// year whose serials are next to it. Not among the hits.
    QList<archive::DocumentRecord> nearest;
    std::optional<Suggestion> suggestion = {}; ///< only where there are no hits
};

struct IdList
{
    std::vector<archive::DocumentId> ids;
    QString reading;     ///< see Searcher::explain(); tells the nearest numbers as well
    bool isWhole = true; ///< there are no others
    std::optional<Suggestion> suggestion = {}; ///< only where there are none at all
};

/// Searches one archive over a borrowed connection, on its thread. To supersede a search that
/// runs, ask its stop token to stop: it then answers ErrorCode::Cancelled.
class Searcher
{
public:
    explicit Searcher(archive::Database& database)
        : m_database(database)
    {
    }

    /// One page of hits with snippets, and the exact total.
    [[nodiscard]] Result<SearchResult> search(const SearchRequest& request, const StopToken& stop);
    /// Ids of all hits in order (by a column too, unlike search()), for lists that fetch rows as
    /// they scroll; offset, limit and snippets of the request do not count. The reading is empty
    /// for words without operators.
    [[nodiscard]] Result<IdList> ids(const SearchRequest& request, const StopToken& stop);
    /// The first @p count of ids(), which for the newest of many hits are known long before the
    /// rest.
    [[nodiscard]] Result<IdList> firstIds(const SearchRequest& request, qsizetype count,
                                          const StopToken& stop);
    /// The rows of @p ids for a list, those that are gone left out; with what the texts say around
    /// the words of the request, up to its snippets, where that is more than the title shows.
    [[nodiscard]] Result<QList<Hit>> rows(const SearchRequest& request,
                                          const std::vector<archive::DocumentId>& ids,
                                          const StopToken& stop);
    /// How all hits spread over gazettes, years, bodies, kinds and categories.
    [[nodiscard]] Result<archive::FacetCounts> facets(const SearchRequest& request,
                                                      const StopToken& stop);
    /// How all hits spread over time.
    [[nodiscard]] Result<QList<archive::MonthCount>> months(const SearchRequest& request,
                                                            const StopToken& stop);
    /// How the query is read, a sentence in the user's language.
    [[nodiscard]] Result<QString> explain(const SearchRequest& request);

private:
    [[nodiscard]] Result<SearchResult> resultOf(const SearchRequest& request,
                                                const StopToken& stop);
    [[nodiscard]] Result<QList<Hit>> rowsOf(const SearchRequest& request,
                                            const std::vector<archive::DocumentId>& ids,
                                            const StopToken& stop);
    [[nodiscard]] Result<IdList> listOf(const SearchRequest& request, qsizetype count,
                                        const StopToken& stop);

    archive::Database& m_database;
};

} // namespace gongbao::search
