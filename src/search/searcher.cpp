// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/searcher.h"

#include "archive/columnorder.h"
#include "archive/conditionmatch.h"
#include "search/queryparser.h"
#include "search/reading.h"
#include "search/searching.h"

#include <algorithm>
#include <utility>

namespace gongbao::search {

namespace {

using Ids = Searching::Ids;

/// The ids of @p request's page out of all of them.
Ids pageOf(const Ids& all, const SearchRequest& request)
{
    const qsizetype first = std::clamp<qsizetype>(request.offset, 0, std::ssize(all));
    const qsizetype size = std::clamp<qsizetype>(request.limit, 0, std::ssize(all) - first);
    return {all.begin() + first, all.begin() + first + size};
}

/// How many ids from the first one @p request's page needs.
qsizetype idsNeeded(const SearchRequest& request)
{
    const qsizetype offset = std::max<qsizetype>(0, request.offset);
    const qsizetype limit = std::max<qsizetype>(0, request.limit);
    return limit > archive::TextIndex::kAll - offset ? archive::TextIndex::kAll : offset + limit;
}

/// What @p make gives, reading one state of the archive, and locking the file once.
template<typename T, typename Make>
Result<T> inOneState(archive::Database& database, Make make)
{
    std::optional<Result<T>> made;
    const Status read = database.snapshot([&]() -> Status {
        made = make();
        return {};
    });
    return read ? std::move(*made) : Result<T>(read.error());
}

Result<archive::IdSet> allHits(archive::Database& database, const SearchRequest& request,
                               const StopToken& stop)
{
    const Result<PlannedQuery> query =
        planQuery(database, request.typed, request.within, request.today);
    return query ? archive::matchCondition(database, query->condition, request.filter, stop)
                 : Result<archive::IdSet>(query.error());
}

} // namespace

Result<SearchResult> Searcher::search(const SearchRequest& request, const StopToken& stop)
{
    return inOneState<SearchResult>(m_database, [&] { return resultOf(request, stop); });
}

Result<SearchResult> Searcher::resultOf(const SearchRequest& request, const StopToken& stop)
{
    Result<PlannedQuery> query =
        planQuery(m_database, request.typed, request.within, request.today);
    if (!query) {
        return query.error();
    }
    Searching searching(m_database, request, stop, std::move(*query));
    const Result<Searching::Page> page = searching.page(idsNeeded(request));
    if (!page) {
        return page.error();
    }
    Result<QList<Hit>> hits = searching.hits(pageOf(page->ids, request), request.snippets);
    if (!hits) {
        return hits.error();
    }
    Result<QList<archive::DocumentRecord>> nearest = searching.nearest();
    if (!nearest) {
        return nearest.error();
    }
    SearchResult result{page->total, std::move(*hits), std::move(*nearest)};
    if (result.total == 0) {
        const Result<std::optional<Suggestion>> suggestion = searching.suggestion();
        if (!suggestion) {
            return suggestion.error();
        }
        result.suggestion = *suggestion;
    }
    return result;
}

Result<IdList> Searcher::ids(const SearchRequest& request, const StopToken& stop)
{
    return inOneState<IdList>(m_database,
                              [&] { return listOf(request, archive::TextIndex::kAll, stop); });
}

Result<IdList> Searcher::firstIds(const SearchRequest& request, qsizetype count,
                                  const StopToken& stop)
{
    const bool isRanked =
        request.order == archive::Order::Date || request.order == archive::Order::Relevance;
    // In the order of a column the first are only known when all are.
    return isRanked ? inOneState<IdList>(m_database, [&] { return listOf(request, count, stop); })
                    : ids(request, stop);
}

Result<IdList> Searcher::listOf(const SearchRequest& request, qsizetype count,
                                const StopToken& stop)
{
    Result<PlannedQuery> query =
        planQuery(m_database, request.typed, request.within, request.today);
    if (!query) {
        return query.error();
    }
    QString reading;
    if (!query->plain || query->number || mentionsOperators(request.typed)) {
        reading = describe(query->condition);
    }
    Searching searching(m_database, request, stop, std::move(*query));
    Result<Ids> ids = searching.firstIds(count);
    if (!ids) {
        return ids.error();
    }
    const Result<QList<archive::DocumentRecord>> nearest = searching.nearest();
    if (!nearest) {
        return nearest.error();
    }
    if (!nearest->isEmpty()) {
        reading += u'\n' + describeNearest(*nearest);
    }
    IdList list{{}, reading, std::ssize(*ids) < count};
    if (ids->empty()) {
        const Result<std::optional<Suggestion>> suggestion = searching.suggestion();
        if (!suggestion) {
            return suggestion.error();
        }
        list.suggestion = *suggestion;
    }
    ids->resize(std::min(ids->size(), size_t(count)));
    Result<Ids> ordered = archive::inOrder(m_database, std::move(*ids), request.order, stop);
    if (!ordered) {
        return ordered.error();
    }
    list.ids = std::move(*ordered);
    return list;
}

Result<QList<Hit>> Searcher::rows(const SearchRequest& request,
                                  const std::vector<archive::DocumentId>& ids,
                                  const StopToken& stop)
{
    return inOneState<QList<Hit>>(m_database, [&] { return rowsOf(request, ids, stop); });
}

Result<QList<Hit>> Searcher::rowsOf(const SearchRequest& request,
                                    const std::vector<archive::DocumentId>& ids,
                                    const StopToken& stop)
{
    Result<PlannedQuery> query =
        planQuery(m_database, request.typed, request.within, request.today);
    if (!query) {
        return query.error();
    }
    return Searching(m_database, request, stop, std::move(*query)).rows(ids, request.snippets);
}

Result<archive::FacetCounts> Searcher::facets(const SearchRequest& request, const StopToken& stop)
{
    return inOneState<archive::FacetCounts>(m_database, [&] {
        const Result<archive::IdSet> set = allHits(m_database, request, stop);
        return set ? archive::countFacets(m_database, *set, stop)
                   : Result<archive::FacetCounts>(set.error());
    });
}

Result<QList<archive::MonthCount>> Searcher::months(const SearchRequest& request,
                                                    const StopToken& stop)
{
    return inOneState<QList<archive::MonthCount>>(m_database, [&] {
        const Result<archive::IdSet> set = allHits(m_database, request, stop);
        return set ? archive::countMonths(m_database, *set, stop)
                   : Result<QList<archive::MonthCount>>(set.error());
    });
}

Result<QString> Searcher::explain(const SearchRequest& request)
{
    const Result<PlannedQuery> query =
        planQuery(m_database, request.typed, request.within, request.today);
    return query ? Result<QString>(describe(query->condition)) : Result<QString>(query.error());
}

} // namespace gongbao::search
