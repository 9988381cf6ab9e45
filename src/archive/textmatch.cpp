// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/textmatch.h"

#include "archive/datekey.h"
#include "archive/filtertokens.h"
#include "archive/newest.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace gongbao::archive {

namespace {

/// A hit in the title outweighs any number of hits in the text; those count less and less, so that
/// a long document does not win by its length.
qint64 scoreOf(std::span<const qint32> places, qint32 titleTokens)
{
    constexpr double kTitleWeight = 4.0;
    constexpr double kScale = 1000;
    const auto count = double(places.size());
    const bool isInTitle = !places.empty() && places.front() < titleTokens;
    return static_cast<qint64>(((isInTitle ? kTitleWeight : 0) + count / (count + 2)) * kScale);
}

} // namespace

/// Words and marks are in both tables; the small one is quicker where it suffices.
void TextMatch::addPhrase(const QString& phrase, bool onlySymbols)
{
    if (onlySymbols || isSingleHan(phrase)) {
        m_symbols.push_back(symbolTokens(phrase));
        return;
    }
    const Tokens marked = markedTokens({phrase});
    for (const Token& token : marked) {
        m_symbols.push_back({token});
    }
    if (!isWhole({phrase}, marked)) {
        m_phrases.push_back(phraseTokens({phrase}));
        m_scored.push_back(phraseTokens({phrase}));
        if (!isProvable({phrase})) {
            m_proof.add(phrase);
        }
    } else if (!marked.front().opensEnd) {
        m_scored.push_back(phraseTokens({phrase})); // a Han and a mark alone say nothing
    }
}

Result<TextMatch> TextMatch::plan(Database& database, const TextQuery& query,
                                  const StopGuard& guard)
{
    TextMatch match(database, guard);
    const bool onlySymbols = std::ranges::all_of(query.phrases, isSingleSymbol);
    for (const QString& phrase : query.phrases) {
        match.addPhrase(phrase, onlySymbols);
    }
    if (query.filter.from || query.filter.to) {
        match.m_hasDates = true;
        match.m_from = query.filter.from ? dateKey(*query.filter.from) : 0;
        match.m_to = query.filter.to ? lastDateKey(*query.filter.to) : match.m_to;
    }
    if (Status done = match.addFacets(query.filter); !done) {
        return done.error();
    }
    return match;
}

Status TextMatch::addFacets(const DocumentFilter& filter)
{
    Result<std::optional<std::vector<Tokens>>> facets = filterTokens(*m_database, filter);
    if (!facets) {
        return facets.error();
    }
    if (!*facets) {
        m_hits.emplace(); // none
    }
    if (*facets) {
        std::ranges::move(**facets, std::back_inserter(m_symbols));
    }
    return {};
}

Result<std::vector<Occurrences>>
TextMatch::occurrences(const std::vector<Tokens>& phrases,
                       const std::optional<std::vector<DocumentId>>& within, size_t most)
{
    std::vector<PhraseSearch> searches;
    for (const Tokens& tokens : phrases) {
        Result<PhraseSearch> search = m_tables.phrase(tokens);
        if (!search) {
            return search.error();
        }
        searches.push_back(std::move(*search));
    }
    std::ranges::sort(searches, {}, &PhraseSearch::size);
    std::vector<Occurrences> all;
    for (PhraseSearch& search : searches) {
        const auto* of = all.empty() ? (within ? &*within : nullptr) : &all.back().ids;
        Result<Occurrences> found = search.run(of, most);
        if (!found) {
            return found.error();
        }
        all.push_back(std::move(*found));
    }
    return all;
}

Result<std::vector<qint64>> TextMatch::scores(const std::vector<DocumentId>& ids)
{
    const Result<std::vector<Occurrences>> found = occurrences(m_scored, ids, kJudgedPlaces);
    if (!found) {
        return found.error();
    }
    IndexedDocuments& documents = m_database->indexedDocuments();
    if (Status done = documents.read(*m_database, ids); !done) {
        return done.error();
    }
    std::vector<qint64> scores(ids.size());
    for (const Occurrences& phrase : *found) {
        auto next = phrase.ids.begin();
        for (size_t i = 0; i < ids.size(); ++i) {
            next = std::lower_bound(next, phrase.ids.end(), ids[i]);
            if (next != phrase.ids.end() && *next == ids[i]) {
                const auto at = static_cast<size_t>(next - phrase.ids.begin());
                scores[i] += scoreOf(phrase.of(at), documents.of(ids[i]).titleTokens);
            }
        }
    }
    return scores;
}

Status TextMatch::cutToDates(std::vector<DocumentId>& ids)
{
    if (!m_hasDates) {
        return {};
    }
    IndexedDocuments& documents = m_database->indexedDocuments();
    if (Status done = documents.read(*m_database, ids); !done) {
        return done;
    }
    std::erase_if(ids, [&](DocumentId id) {
        const qint32 date = documents.of(id).date;
        return date == IndexedDocument::kNone || date < m_from || date > m_to;
    });
    return {};
}

Status TextMatch::findHits()
{
    if (m_hits) {
        return {};
    }
    const Result<std::optional<IdSet>> set = m_tables.withAll(m_symbols, nullptr);
    if (!set) {
        return set.error();
    }
    const auto narrowed = *set ? std::optional((*set)->ids()) : std::nullopt;
    Result<std::vector<Occurrences>> found = occurrences(m_phrases, narrowed, 1);
    if (!found) {
        return found.error();
    }
    std::vector<DocumentId> ids = found->empty() ? narrowed.value_or(std::vector<DocumentId>())
                                                 : std::move(found->back().ids);
    if (Status done = cutToDates(ids); !done) {
        return done;
    }
    if (!m_proof.isEmpty()) {
        const Result<IdSet> proven = m_proof.among(m_tables, ids);
        if (!proven) {
            return proven.error();
        }
        ids = proven->ids();
    }
    m_hits = std::move(ids);
    return {};
}

Result<std::vector<DocumentId>> TextMatch::newest(qsizetype count)
{
    const Status found = findHits();
    return found ? newestOf(*m_database, *m_hits, count)
                 : Result<std::vector<DocumentId>>(found.error());
}

Result<std::vector<DocumentId>> TextMatch::best(qsizetype ranked, qsizetype count)
{
    Result<std::vector<DocumentId>> ids =
        count <= 0 ? std::vector<DocumentId>() : newest(std::max(ranked, count));
    if (!ids || ids->empty()) {
        return ids;
    }
    struct Ranked
    {
        DocumentId id = 0;
        qsizetype place = 0; ///< among the newest
        qint64 score = 0;
    };
    std::vector<Ranked> hits;
    for (qsizetype i = 0; i < std::min<qsizetype>(ranked, std::ssize(*ids)); ++i) {
        hits.push_back({(*ids)[size_t(i)], i});
    }
    std::ranges::sort(hits, {}, &Ranked::id);
    std::vector<DocumentId> ascending;
    std::ranges::transform(hits, std::back_inserter(ascending), &Ranked::id);
    const Result<std::vector<qint64>> scored = scores(ascending);
    if (!scored) {
        return scored.error();
    }
    for (size_t i = 0; i < hits.size(); ++i) {
        hits[i].score = (*scored)[i];
    }
    const auto wanted = std::min(std::ssize(hits), std::ptrdiff_t(count));
    std::ranges::partial_sort(hits, hits.begin() + wanted, [](const Ranked& a, const Ranked& b) {
        return a.score != b.score ? a.score > b.score : a.place < b.place;
    });
    ids->resize(std::min(size_t(count), ids->size()));
    std::ranges::transform(hits.begin(), hits.begin() + wanted, ids->begin(), &Ranked::id);
    return ids;
}

Result<qint64> TextMatch::count()
{
    const Status found = findHits();
    return found ? Result<qint64>(qint64(std::ssize(*m_hits))) : Result<qint64>(found.error());
}

} // namespace gongbao::archive
