// SPDX-License-Identifier: GPL-3.0-or-later
// One search that was read; part of searcher.h.
#pragma once

#include "archive/textindex.h"
#include "search/plannedquery.h"
#include "search/searcher.h"
#include "text/segmenter.h"

#include <optional>

namespace gongbao::search {

/// Borrows all but the query; on the connection's thread.
class Searching
{
public:
    using Ids = std::vector<archive::DocumentId>;

    struct Page
    {
        qint64 total = 0;
        Ids ids;
    };

    Searching(archive::Database& database, const SearchRequest& request, const StopToken& stop,
              PlannedQuery query)
        : m_database(database)
        , m_index(database)
        , m_request(request)
        , m_stop(stop)
        , m_query(std::move(query))
    {
    }

    /// The first @p count hits in order.
    [[nodiscard]] Result<Page> page(qsizetype count);
    /// The ids of page(), for fewer than all without finding and counting the rest where it can.
    [[nodiscard]] Result<Ids> firstIds(qsizetype count);
    /// See SearchResult::nearest.
    [[nodiscard]] Result<QList<archive::DocumentRecord>> nearest();
    /// Of a query without hits.
    [[nodiscard]] Result<std::optional<Suggestion>> suggestion();
    /// The rows of @p ids, with up to @p snippets of each.
    [[nodiscard]] Result<QList<Hit>> hits(const Ids& ids, qsizetype snippets);
    /// The same without snippets that show no more than the title.
    [[nodiscard]] Result<QList<Hit>> rows(const Ids& ids, qsizetype snippets);

private:
    [[nodiscard]] Result<QList<Snippet>> snippetsOf(const archive::DocumentRecord& record,
                                                    qsizetype count);
    /// Made when it is first needed, which takes a while.
    [[nodiscard]] text::Segmenter& words();
    /// Nothing is asked for.
    [[nodiscard]] bool isAll() const;
    /// Phrases and nothing else.
    [[nodiscard]] bool isText() const;
    /// The first of @p ids, which are in a rough order, in the order of their relevance.
    [[nodiscard]] Result<Ids> reranked(Ids ids);
    /// Hits of two kinds are only known when all are.
    [[nodiscard]] Result<Page> numberPage();
    /// Those with just the number before others, which have a longer agency word or speak of it.
    [[nodiscard]] Result<Ids> exactFirst(Ids ids);
    [[nodiscard]] Result<Page> conditionPage(qsizetype count);

    archive::Database& m_database;
    archive::TextIndex m_index;
    const SearchRequest& m_request;
    const StopToken& m_stop;
    PlannedQuery m_query;
    std::optional<text::Segmenter> m_words;
};

} // namespace gongbao::search
