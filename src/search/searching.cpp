// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/searching.h"

#include "archive/conditionmatch.h"
#include "archive/newest.h"
#include "archive/numberlookup.h"
#include "archive/stopguard.h"
#include "base/cancelled.h"
#include "search/conditionphrases.h"
#include "search/context.h"
#include "search/ranking.h"
#include "search/splitting.h"

#include <algorithm>
#include <span>
#include <tuple>
#include <unordered_set>
#include <utility>

namespace gongbao::search {

namespace {

using archive::DocumentId;
using Ids = Searching::Ids;

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

Result<Searching::Page> wholePage(Result<Searching::Ids> ids)
{
    if (!ids) {
        return ids.error();
    }
    const auto total = std::ssize(*ids);
    return Searching::Page{total, std::move(*ids)};
}

} // namespace

Result<Searching::Page> Searching::page(qsizetype count)
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
    Result<archive::TextPage> page =
        m_index.page(query, m_request.order, ranked ? std::max(count, kReranked) : count, m_stop);
    if (!page) {
        return page.error();
    }
    Result<Ids> ids = ranked ? reranked(std::move(page->ids)) : std::move(page->ids);
    return ids ? Result<Page>(Page{page->total, std::move(*ids)}) : Result<Page>(ids.error());
}

Result<Searching::Ids> Searching::firstIds(qsizetype count)
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

Result<QList<archive::DocumentRecord>> Searching::nearest()
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

Result<QList<Snippet>> Searching::snippetsOf(const archive::DocumentRecord& record, qsizetype count)
{
    if (count <= 0) {
        return QList<Snippet>();
    }
    const Result<QByteArray> text = m_index.text(record.id);
    return text ? makeSnippets(markedPhrases(m_query.condition, record.number), *text, count,
                               words())
                : Result<QList<Snippet>>(text.error());
}

Result<QList<Hit>> Searching::hits(const Ids& ids, qsizetype snippets)
{
    const auto records = archive::Catalogue(m_database).records(ids);
    if (!records) {
        return records.error();
    }
    QList<Hit> hits;
    for (const archive::DocumentRecord& record : *records) {
        Result<QList<Snippet>> pieces = snippetsOf(record, snippets);
        if (!pieces) {
            return pieces.error();
        }
        hits.append({record, std::move(*pieces)});
    }
    return hits;
}

Result<QList<Hit>> Searching::rows(const Ids& ids, qsizetype snippets)
{
    Result<QList<Hit>> all = hits(ids, snippets);
    if (!all) {
        return all;
    }
    for (Hit& hit : *all) {
        const qsizetype found = hit.snippets.size();
        hit.snippets = contextOf(hit.snippets, hit.document.title, snippets);
        // The one that is left out may stand in the place of another.
        if (hit.snippets.size() < found && found == snippets) {
            const Result<QList<Snippet>> more = snippetsOf(hit.document, snippets + 1);
            if (!more) {
                return more.error();
            }
            hit.snippets = contextOf(*more, hit.document.title, snippets);
        }
    }
    return all;
}

Result<std::optional<Suggestion>> Searching::suggestion()
{
    using Suggested = Result<std::optional<Suggestion>>;
    const auto apart = takenApart(m_query.condition, words());
    if (!apart) {
        return Suggested(std::nullopt);
    }
    const Result<qint64> total = m_index.count({*apart, m_request.filter}, m_stop);
    if (!total) {
        return total.error();
    }
    return *total > 0 ? Suggested(Suggestion{apart->join(u' '), *total}) : Suggested(std::nullopt);
}

text::Segmenter& Searching::words()
{
    return m_words ? *m_words : m_words.emplace();
}

bool Searching::isAll() const
{
    return !m_query.number && m_query.plain && m_query.plain->isEmpty();
}
bool Searching::isText() const
{
    return !m_query.number && m_query.plain && !m_query.plain->isEmpty() &&
           !archive::isOfMarks(m_request.filter);
}

Result<Searching::Ids> Searching::reranked(Ids ids)
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
    std::vector<Ranked> ranked;
    for (const DocumentId id : first) {
        if (m_stop.stop_requested()) {
            return cancelled();
        }
        const Result<archive::RankingText> text = archive::readRankingText(batch, id);
        if (!text) {
            return text.error();
        }
        ranked.push_back({id, relevanceOf(phrases, *text, words()), text->sortDate});
    }
    std::ranges::sort(ranked, [](const Ranked& a, const Ranked& b) {
        return std::tuple(a.score, a.sortDate, a.id) > std::tuple(b.score, b.sortDate, b.id);
    });
    std::ranges::transform(ranked, ids.begin(), &Ranked::id);
    return ids;
}

Result<Searching::Page> Searching::numberPage()
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

Result<Searching::Ids> Searching::exactFirst(Ids ids)
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
    std::stable_partition(ids.begin(), ids.end(),
                          [&first](DocumentId id) { return first.contains(id); });
    return ids;
}

Result<Searching::Page> Searching::conditionPage(qsizetype count)
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

} // namespace gongbao::search
