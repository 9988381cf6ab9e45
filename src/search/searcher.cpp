// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/searcher.h"

#include "archive/numberlookup.h"
#include "archive/textindex.h"
#include "search/numberquery.h"
#include "search/query.h"

#include <algorithm>
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

struct Page
{
    qint64 total = 0;
    Ids ids;
};

/// One request, read.
class Searching
{
public:
    Searching(archive::Database& database, const SearchRequest& request, const StopToken& stop)
        : m_database(database)
        , m_index(database)
        , m_request(request)
        , m_stop(stop)
        , m_query{readPhrases(request.typed), request.filter}
    {
    }

    [[nodiscard]] Result<Ids> all()
    {
        if (m_query.phrases.isEmpty()) {
            return archive::Catalogue(m_database).documentIds(m_request.filter);
        }
        const Result<Ids> numbered = byNumber();
        if (!numbered) {
            return numbered.error();
        }
        const Result<Ids> found =
            m_index.find(m_query, m_request.order, archive::TextIndex::kAll, m_stop);
        if (!found || numbered->empty()) {
            return found;
        }
        const Ids both = joined(*numbered, *found);
        return m_request.order == archive::Order::Date ? m_index.newestFirst(both)
                                                       : Result<Ids>(both);
    }

    [[nodiscard]] Result<Page> page()
    {
        const Result<Ids> numbered = byNumber();
        if (!numbered) {
            return numbered.error();
        }
        // Hits of two kinds are only known when all are; so are documents that nothing narrows.
        if (m_query.phrases.isEmpty() || !numbered->empty()) {
            const Result<Ids> ids = all();
            return ids ? Result<Page>(Page{std::ssize(*ids), pageOf(*ids, m_request)})
                       : Result<Page>(ids.error());
        }
        const Result<qint64> total = m_index.count(m_query, m_stop);
        if (!total) {
            return total.error();
        }
        const Result<Ids> ids =
            m_index.find(m_query, m_request.order, idsNeeded(m_request), m_stop);
        return ids ? Result<Page>(Page{*total, pageOf(*ids, m_request)})
                   : Result<Page>(ids.error());
    }

    [[nodiscard]] Result<QList<Hit>> hits(const Ids& ids)
    {
        const auto records = archive::Catalogue(m_database).records(ids);
        if (!records) {
            return records.error();
        }
        QList<Hit> hits;
        for (const archive::DocumentRecord& record : *records) {
            const Result<QString> text = m_index.text(record.id);
            if (!text) {
                return text.error();
            }
            hits.append({record, makeSnippet(m_request.typed, *text)});
        }
        return hits;
    }

private:
    [[nodiscard]] Result<Ids> byNumber()
    {
        if (!m_numbered) {
            const auto number = readNumber(m_request.typed);
            m_numbered =
                number ? archive::findByNumber(m_database, *number, m_request.filter) : Ids();
        }
        return *m_numbered;
    }

    archive::Database& m_database;
    archive::TextIndex m_index;
    const SearchRequest& m_request;
    const StopToken& m_stop;
    archive::TextQuery m_query;
    std::optional<Result<Ids>> m_numbered; ///< asked for once
};

} // namespace

Result<SearchResult> Searcher::search(const SearchRequest& request, const StopToken& stop)
{
    Searching searching(m_database, request, stop);
    const Result<Page> page = searching.page();
    if (!page) {
        return page.error();
    }
    Result<QList<Hit>> hits = searching.hits(page->ids);
    return hits ? Result<SearchResult>(SearchResult{page->total, std::move(*hits)})
                : Result<SearchResult>(hits.error());
}

Result<std::vector<DocumentId>> Searcher::ids(const SearchRequest& request, const StopToken& stop)
{
    return Searching(m_database, request, stop).all();
}

} // namespace gongbao::search
