// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/textmatch.h"

#include "archive/datekey.h"
#include "archive/filtertokens.h"
#include "archive/newest.h"
#include "archive/recentcandidates.h"
#include "archive/titleexpression.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

namespace gongbao::archive {

namespace {

using namespace Qt::StringLiterals;

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
        addScored(phrase);
        if (!isProvable({phrase})) {
            m_proof.add(phrase);
        }
    } else if (!marked.front().opensEnd) {
        addScored(phrase); // a Han and a mark alone say nothing
    }
}

void TextMatch::addScored(const QString& phrase)
{
    m_scored.push_back(phraseTokens({phrase}));
    m_inTitles.append(titleExpression(TitleTerm{TitleTerm::Of::Document, {phrase}}));
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

Result<std::vector<DocumentId>> TextMatch::bestAmong(const std::vector<DocumentId>& ids)
{
    struct Ranked
    {
        qint64 score = 0;
        qint64 sortDate = 0;
        DocumentId id = 0;
    };
    const Result<std::vector<Occurrences>> found = occurrences(m_scored, ids, kJudgedPlaces);
    if (!found) {
        return found.error();
    }
    const Result<std::vector<DocumentId>> hits = sifted(found->empty() ? ids : found->back().ids);
    if (!hits) {
        return hits.error();
    }
    IndexedDocuments& documents = m_database->indexedDocuments();
    if (Status done = documents.read(*m_database, *hits); !done) {
        return done.error();
    }
    std::vector<Ranked> ranked;
    std::ranges::transform(*hits, std::back_inserter(ranked), [&documents](DocumentId id) {
        return Ranked{0, documents.of(id).sortDate, id};
    });
    for (const Occurrences& phrase : *found) {
        auto next = phrase.ids.begin();
        for (Ranked& hit : ranked) {
            next = std::lower_bound(next, phrase.ids.end(), hit.id);
            const auto at = static_cast<size_t>(next - phrase.ids.begin());
            hit.score += scoreOf(phrase.of(at), documents.of(hit.id).titleTokens);
        }
    }
    std::ranges::sort(ranked, [](const Ranked& a, const Ranked& b) {
        return std::tie(a.score, a.sortDate, a.id) > std::tie(b.score, b.sortDate, b.id);
    });
    std::vector<DocumentId> best;
    std::ranges::transform(ranked, std::back_inserter(best), &Ranked::id);
    return best;
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

Status TextMatch::narrow()
{
    if (m_candidates) {
        return {};
    }
    const Result<std::optional<IdSet>> set = m_tables.withAll(m_symbols, nullptr);
    if (!set) {
        return set.error();
    }
    m_candidates.emplace(*set ? std::optional((*set)->ids()) : std::nullopt);
    return {};
}

Result<std::vector<DocumentId>>
TextMatch::matching(const std::optional<std::vector<DocumentId>>& within)
{
    Result<std::vector<Occurrences>> found = occurrences(m_phrases, within, 1);
    if (!found) {
        return found.error();
    }
    return sifted(found->empty() ? within.value_or(std::vector<DocumentId>())
                                 : std::move(found->back().ids));
}

Result<std::vector<DocumentId>> TextMatch::sifted(std::vector<DocumentId> ids)
{
    if (Status done = cutToDates(ids); !done) {
        return done.error();
    }
    if (m_proof.isEmpty()) {
        return ids;
    }
    const Result<IdSet> proven = m_proof.among(m_tables, ids);
    return proven ? Result<std::vector<DocumentId>>(proven->ids())
                  : Result<std::vector<DocumentId>>(proven.error());
}

Status TextMatch::findHits()
{
    if (m_hits) {
        return {};
    }
    if (Status done = narrow(); !done) {
        return done;
    }
    Result<std::vector<DocumentId>> ids = matching(*m_candidates);
    if (!ids) {
        return ids.error();
    }
    m_hits = std::move(*ids);
    return {};
}

Result<bool> TextMatch::isLong()
{
    constexpr qint64 kLong = 100'000; // bytes of the rarest token
    qint64 least = std::numeric_limits<qint64>::max();
    for (const Tokens& tokens : m_phrases) {
        const Result<PhraseSearch> search = m_tables.phrase(tokens);
        if (!search) {
            return search.error();
        }
        least = std::min(least, search->size());
    }
    return !m_phrases.empty() && least > kLong;
}

Result<std::optional<std::vector<DocumentId>>> TextMatch::newestOfRecent(size_t count)
{
    using Newest = Result<std::optional<std::vector<DocumentId>>>;
    const Result<bool> pays = isLong();
    if (!pays || !*pays) {
        return pays ? Newest(std::nullopt) : Newest(pays.error());
    }
    if (Status done = narrow(); !done) {
        return done.error();
    }
    std::optional<std::vector<DocumentId>> candidates = *m_candidates;
    if (candidates) {
        if (Status done = cutToDates(*candidates); !done) {
            return done.error();
        }
    }
    // The share of the hits in the first slice tells how large the next one has to be.
    constexpr size_t kFirst = 500;
    constexpr size_t kMostOfAll = 4;
    constexpr size_t kSlices = 200;
    RecentCandidates recent(*m_database, std::move(candidates), m_from, m_to);
    const Result<size_t> all = recent.size();
    if (!all) {
        return all.error();
    }
    size_t slice = std::max({kFirst, 2 * count, *all / kSlices});
    std::vector<DocumentId> newest;
    for (size_t seen = 0; seen + slice < *all / kMostOfAll;) {
        const Result<std::vector<DocumentId>> ids = recent.next(slice);
        if (!ids) {
            return ids.error();
        }
        std::vector<DocumentId> ascending = *ids;
        std::ranges::sort(ascending);
        const Result<std::vector<DocumentId>> hits = matching(ascending);
        if (!hits) {
            return hits.error();
        }
        std::ranges::copy_if(*ids, std::back_inserter(newest), [&hits](DocumentId id) {
            return std::ranges::binary_search(*hits, id);
        });
        seen += ids->size();
        if (newest.size() >= count || ids->size() < slice) {
            newest.resize(std::min(count, newest.size()));
            return Newest(std::move(newest));
        }
        if (newest.empty()) {
            break;
        }
        slice = (count - newest.size()) * seen / newest.size() * 5 / 4 + 1;
    }
    return Newest(std::nullopt);
}

Result<std::vector<DocumentId>> TextMatch::newest(qsizetype count)
{
    constexpr qsizetype kMostOfRecent = 1'000;
    if (!m_hits && count <= kMostOfRecent) {
        Result<std::optional<std::vector<DocumentId>>> recent = newestOfRecent(size_t(count));
        if (!recent) {
            return recent.error();
        }
        if (*recent) {
            return std::move(**recent);
        }
    }
    const Status found = findHits();
    return found ? newestOf(*m_database, *m_hits, count)
                 : Result<std::vector<DocumentId>>(found.error());
}

Result<std::vector<DocumentId>> TextMatch::titled(qsizetype most)
{
    if (m_inTitles.isEmpty()) {
        return std::vector<DocumentId>();
    }
    if (Status done = narrow(); !done) {
        return done.error();
    }
    Result<std::vector<DocumentId>> ids =
        titledStoredLast(*m_database, joinedParts(m_inTitles, "OR"_L1), most);
    if (ids && *m_candidates) {
        std::erase_if(*ids, [this](DocumentId id) {
            return !std::ranges::binary_search(**m_candidates, id);
        });
    }
    return ids;
}

Result<std::vector<DocumentId>> TextMatch::best(qsizetype ranked, qsizetype titledMost,
                                                qsizetype count)
{
    Result<std::vector<DocumentId>> ids =
        count <= 0 ? std::vector<DocumentId>() : newest(std::max(ranked, count));
    if (!ids || ids->empty()) {
        return ids;
    }
    const auto rest = ids->begin() + std::min<std::ptrdiff_t>(ranked, std::ssize(*ids));
    std::vector<DocumentId> pool(ids->begin(), rest);
    // Where there are others, they may be older.
    if (std::ssize(*ids) >= ranked) {
        const Result<std::vector<DocumentId>> inTitle = titled(titledMost);
        if (!inTitle) {
            return inTitle.error();
        }
        pool.insert(pool.end(), inTitle->begin(), inTitle->end());
    }
    std::ranges::sort(pool);
    pool.erase(std::unique(pool.begin(), pool.end()), pool.end());
    Result<std::vector<DocumentId>> best = bestAmong(pool);
    if (!best) {
        return best;
    }
    std::copy_if(rest, ids->end(), std::back_inserter(*best),
                 [&pool](DocumentId id) { return !std::ranges::binary_search(pool, id); });
    best->resize(std::min(size_t(count), best->size()));
    return best;
}

Result<qint64> TextMatch::count()
{
    const Status found = findHits();
    return found ? Result<qint64>(qint64(std::ssize(*m_hits))) : Result<qint64>(found.error());
}

} // namespace gongbao::archive
