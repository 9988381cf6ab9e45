// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/searcher.h"

#include "archive/columnorder.h"
#include "archive/conditionmatch.h"
#include "archive/newest.h"
#include "archive/numberlookup.h"
#include "archive/stopguard.h"
#include "archive/textindex.h"
#include "base/cancelled.h"
#include "search/conditionphrases.h"
#include "search/plannedquery.h"
#include "search/queryparser.h"
#include "search/ranking.h"
#include "search/reading.h"

#include <algorithm>
#include <span>
#include <tuple>
#include <unordered_set>
#include <utility>

namespace gongbao::search {

namespace {

using archive::DocumentId;
using Ids = std::vector<DocumentId>;

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

/// @p first, then those of @p second that are not among them.
Ids joined(const Ids& first, const Ids& second)
{
    Ids all = first;
    const std::unordered_set<DocumentId> known(first.begin(), first.end());
    std::ranges::copy_if(second, std::back_inserter(all),
                         [&known](DocumentId id) { return !known.contains(id); });
    return all;
}

/// So many of the best by the index are judged by their texts.
constexpr qsizetype kReranked = 100;

/// The number that the query is, where it is nothing else.
std::optional<archive::NumberPattern> askedNumber(const PlannedQuery& query)
{
    const auto* term = std::get_if<archive::NumberTerm>(&query.condition.value);
    return term != nullptr && !term->cited ? std::optional(term->number) : query.number;
}

struct Page
{
    qint64 total = 0;
    Ids ids;
};

/// One request, read.
class Searching
{
public:
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
    [[nodiscard]] Result<Page> page(qsizetype count)
    {
        if (isAll()) {
            return wholePage(archive::Catalogue(m_database).documentIds(m_request.filter));
        }
        if (!m_query.plain || archive::isOfMarks(m_request.filter)) {
            return conditionPage(count);
        }
        if (m_query.number) {
            return numberPage();
        }
        const archive::TextQuery query{*m_query.plain, m_request.filter};
        const bool ranked = m_request.order == archive::Order::Relevance;
        Result<archive::TextPage> page = m_index.page(
            query, m_request.order, ranked ? std::max(count, kReranked) : count, m_stop);
        if (!page) {
            return page.error();
        }
        Result<Ids> ids = ranked ? reranked(std::move(page->ids)) : std::move(page->ids);
        return ids ? Result<Page>(Page{page->total, std::move(*ids)}) : Result<Page>(ids.error());
    }

    /// The ids of page(), for fewer than all without finding and counting the rest where it can.
    [[nodiscard]] Result<Ids> firstIds(qsizetype count)
    {
        if (isAll()) {
            return archive::Catalogue(m_database).documentIds(m_request.filter, count);
        }
        if (!isText()) {
            Result<Page> all = page(count);
            return all ? Result<Ids>(std::move(all->ids)) : Result<Ids>(all.error());
        }
        const bool ranked = m_request.order == archive::Order::Relevance;
        Result<Ids> ids = m_index.find({*m_query.plain, m_request.filter}, m_request.order,
                                       ranked ? std::max(count, kReranked) : count, m_stop);
        return ids && ranked ? reranked(std::move(*ids)) : ids;
    }

    /// See SearchResult::nearest.
    [[nodiscard]] Result<QList<archive::DocumentRecord>> nearest()
    {
        const auto number = askedNumber(m_query);
        if (!number) {
            return QList<archive::DocumentRecord>();
        }
        Result<Ids> ids = archive::findByNumber(m_database, *number, m_request.filter);
        if (ids && !ids->empty()) {
            return QList<archive::DocumentRecord>();
        }
        if (ids) {
            ids = archive::nearestNumbers(m_database, *number, m_request.filter);
        }
        return ids ? archive::Catalogue(m_database).records(*ids)
                   : Result<QList<archive::DocumentRecord>>(ids.error());
    }

    [[nodiscard]] Result<QList<Hit>> hits(const Ids& ids)
    {
        const auto records = archive::Catalogue(m_database).records(ids);
        if (!records) {
            return records.error();
        }
        text::Segmenter words;
        QList<Hit> hits;
        for (const archive::DocumentRecord& record : *records) {
            Hit hit{record, {}};
            if (m_request.snippets > 0) {
                const Result<QByteArray> text = m_index.text(record.id);
                if (!text) {
                    return text.error();
                }
                hit.snippets = makeSnippets(markedPhrases(m_query.condition, record.number), *text,
                                            m_request.snippets, words);
            }
            hits.append(std::move(hit));
        }
        return hits;
    }

private:
    /// Nothing is asked for.
    [[nodiscard]] bool isAll() const
    {
        return !m_query.number && m_query.plain && m_query.plain->isEmpty();
    }
    /// Phrases and nothing else.
    [[nodiscard]] bool isText() const
    {
        return !m_query.number && m_query.plain && !m_query.plain->isEmpty() &&
               !archive::isOfMarks(m_request.filter);
    }

    static Result<Page> wholePage(Result<Ids> ids)
    {
        if (!ids) {
            return ids.error();
        }
        const auto total = std::ssize(*ids);
        return Page{total, std::move(*ids)};
    }

    /// The first of @p ids, which are in a rough order, in the order of their relevance.
    [[nodiscard]] Result<Ids> reranked(Ids ids)
    {
        struct Ranked
        {
            DocumentId id = 0;
            double score = 0;
            qint64 sortDate = 0;
        };
        const std::vector<archive::Phrase> phrases = markedPhrases(m_query.condition);
        const auto first = std::span(ids).first(std::min(ids.size(), size_t(kReranked)));
        archive::Batch batch(m_database);
        text::Segmenter words;
        std::vector<Ranked> ranked;
        for (const DocumentId id : first) {
            if (m_stop.stop_requested()) {
                return cancelled();
            }
            const Result<archive::RankingText> text = archive::readRankingText(batch, id);
            if (!text) {
                return text.error();
            }
            ranked.push_back({id, relevanceOf(phrases, *text, words), text->sortDate});
        }
        std::ranges::sort(ranked, [](const Ranked& a, const Ranked& b) {
            return std::tuple(a.score, a.sortDate, a.id) > std::tuple(b.score, b.sortDate, b.id);
        });
        std::ranges::transform(ranked, ids.begin(), &Ranked::id);
        return ids;
    }

    /// Hits of two kinds are only known when all are.
    [[nodiscard]] Result<Page> numberPage()
    {
        const Result<Ids> numbered =
            archive::findByNumber(m_database, *m_query.number, m_request.filter);
        if (!numbered) {
            return numbered.error();
        }
        const Result<Ids> found = m_index.find({*m_query.plain, m_request.filter}, m_request.order,
                                               archive::TextIndex::kAll, m_stop);
        if (!found || numbered->empty()) {
            return wholePage(found);
        }
        Ids both = joined(*numbered, *found);
        if (m_request.order == archive::Order::Relevance) {
            return wholePage(both);
        }
        std::ranges::sort(both);
        const archive::StopGuard guard(m_database, m_stop);
        Result<Ids> newest = archive::newestOf(m_database, both, std::ssize(both));
        return newest ? wholePage(exactFirst(std::move(*newest))) : wholePage(newest);
    }

    /// Those with just the number before others, which have a longer agency word or speak of it.
    [[nodiscard]] Result<Ids> exactFirst(Ids ids)
    {
        archive::NumberPattern number = *m_query.number;
        if (number.agencyWord.isEmpty() || !number.serial) {
            return ids;
        }
        number.wholeAgencyWord = true;
        const Result<Ids> exact = archive::findByNumber(m_database, number, m_request.filter);
        if (!exact) {
            return exact.error();
        }
        const std::unordered_set<DocumentId> first(exact->begin(), exact->end());
        std::ranges::stable_partition(ids, [&first](DocumentId id) { return first.contains(id); });
        return ids;
    }

    [[nodiscard]] Result<Page> conditionPage(qsizetype count)
    {
        const auto set =
            archive::matchCondition(m_database, m_query.condition, m_request.filter, m_stop);
        if (!set) {
            return set.error();
        }
        const bool ranked = m_request.order == archive::Order::Relevance;
        const archive::StopGuard guard(m_database, m_stop);
        Result<Ids> ids =
            archive::newestOf(m_database, set->ids(), ranked ? std::max(count, kReranked) : count);
        if (ids && ranked) {
            ids = reranked(std::move(*ids));
        }
        return ids ? Result<Page>(Page{set->size(), std::move(*ids)}) : Result<Page>(ids.error());
    }

    archive::Database& m_database;
    archive::TextIndex m_index;
    const SearchRequest& m_request;
    const StopToken& m_stop;
    PlannedQuery m_query;
};

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
    const Result<Page> page = searching.page(idsNeeded(request));
    if (!page) {
        return page.error();
    }
    Result<QList<Hit>> hits = searching.hits(pageOf(page->ids, request));
    if (!hits) {
        return hits.error();
    }
    Result<QList<archive::DocumentRecord>> nearest = searching.nearest();
    return nearest ? Result<SearchResult>(
                         SearchResult{page->total, std::move(*hits), std::move(*nearest)})
                   : Result<SearchResult>(nearest.error());
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
    const bool isWhole = std::ssize(*ids) < count;
    ids->resize(std::min(ids->size(), size_t(count)));
    Result<Ids> ordered = archive::inOrder(m_database, std::move(*ids), request.order, stop);
    return ordered ? Result<IdList>(IdList{std::move(*ordered), reading, isWhole})
                   : Result<IdList>(ordered.error());
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
