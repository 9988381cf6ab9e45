// SPDX-License-Identifier: GPL-3.0-or-later
// What a person typed becomes hits.
#pragma once

#include "archive/catalogue.h"
#include "base/stoptoken.h"
#include "search/snippet.h"

namespace gongbao::search {

struct SearchRequest
{
    QString typed = {}; ///< numbers and words, see query.h; without words everything is listed
    archive::DocumentFilter filter = {};
    archive::Order order = archive::Order::Date;
    qsizetype offset = 0;
    qsizetype limit = 50;
};

struct Hit
{
    archive::DocumentRecord document;
    Snippet snippet;
};

struct SearchResult
{
    qint64 total = 0; ///< of all hits, not of this page
    QList<Hit> hits;
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
    /// Ids of all hits in order, for lists that fetch rows as they scroll; offset and limit of the
    /// request do not count.
    [[nodiscard]] Result<std::vector<archive::DocumentId>> ids(const SearchRequest& request,
                                                               const StopToken& stop);

private:
    archive::Database& m_database;
};

} // namespace gongbao::search
