// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/textmatch.h"

#include "archive/datekey.h"
#include "archive/filtertokens.h"
#include "archive/indexcontent.h"
#include "archive/rows.h"
#include "base/bytesview.h"
#include "text/characters.h"
#include "text/phrases.h"
#include "text/tokens.h"

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

/// Puts the first @p count of @p hits in order, before all others. Hits of gazettes that were
/// imported one after the other come in runs from old to new, which std::partial_sort takes long
/// for.
template<typename Before>
void putFirst(std::span<TextHit> hits, std::ptrdiff_t count, Before isBefore)
{
    const auto end = hits.begin() + count;
    std::ranges::nth_element(hits, end, isBefore);
    std::ranges::sort(hits.begin(), end, isBefore);
}

} // namespace

/// Words and marks are in both tables; the small one is quicker where it suffices.
void TextMatch::addPhrase(const QString& phrase, bool onlySymbols)
{
    if (onlySymbols || isSingleHan(phrase)) {
        m_symbols.push_back(symbolTokens(phrase));
        return;
    }
    const std::string folded = phrase.toStdString();
    if (const std::string_view open = text::hanBeforeMark(folded); !open.empty()) {
        m_symbols.push_back({{std::string(open), false}});
        if (open.size() == folded.size()) {
            return;
        }
        m_unproven.emplace_back(phrase);
    }
    m_phrases.push_back(phraseTokens({phrase}));
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
    m_isEmpty = !*facets;
    if (*facets) {
        std::ranges::move(**facets, std::back_inserter(m_symbols));
    }
    return {};
}

Result<std::optional<std::vector<DocumentId>>> TextMatch::withSymbols()
{
    std::optional<IdSet> set;
    for (const Tokens& any : m_symbols) {
        Result<IdSet> found = m_tables.withAny(any);
        if (!found) {
            return found.error();
        }
        if (set) {
            found->cut(*set);
        }
        set = std::move(*found);
    }
    return set ? std::optional(set->ids()) : std::nullopt;
}

Result<std::vector<Occurrences>>
TextMatch::occurrences(const std::optional<std::vector<DocumentId>>& within, size_t most)
{
    std::vector<PhraseSearch> searches;
    for (const Tokens& tokens : m_phrases) {
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

Status TextMatch::addScores(std::span<TextHit> hits)
{
    std::ranges::sort(hits, {}, &TextHit::id);
    std::vector<DocumentId> ids;
    std::ranges::transform(hits, std::back_inserter(ids), &TextHit::id);
    const Result<std::vector<Occurrences>> found = occurrences(ids, kJudgedPlaces);
    if (!found) {
        return found.error();
    }
    const IndexedDocuments& documents = m_database->indexedDocuments();
    for (const Occurrences& phrase : *found) {
        auto next = phrase.ids.begin();
        for (TextHit& hit : hits) {
            next = std::lower_bound(next, phrase.ids.end(), hit.id);
            if (next != phrase.ids.end() && *next == hit.id) {
                const auto at = static_cast<size_t>(next - phrase.ids.begin());
                hit.score += scoreOf(phrase.of(at), documents.of(hit.id).titleTokens);
            }
        }
    }
    return {};
}

Status TextMatch::readDocuments(const std::vector<TextHit>& hits)
{
    std::vector<DocumentId> ids;
    ids.reserve(hits.size());
    std::ranges::transform(hits, std::back_inserter(ids), &TextHit::id);
    return m_database->indexedDocuments().read(*m_database, ids);
}

Status TextMatch::addDates(std::vector<TextHit>& hits)
{
    if (Status done = readDocuments(hits); !done) {
        return done;
    }
    const IndexedDocuments& documents = m_database->indexedDocuments();
    if (m_hasDates) {
        std::erase_if(hits, [&](const TextHit& hit) {
            const qint32 date = documents.of(hit.id).date;
            return date == IndexedDocument::kNone || date < m_from || date > m_to;
        });
    }
    for (TextHit& hit : hits) {
        hit.sortDate = documents.of(hit.id).sortDate;
    }
    return {};
}

Result<std::vector<TextHit>> TextMatch::candidates()
{
    const auto within = withSymbols();
    if (!within) {
        return within.error();
    }
    const Result<std::vector<Occurrences>> found = occurrences(*within, 1);
    if (!found) {
        return found.error();
    }
    const std::vector<DocumentId> ids =
        found->empty() ? within->value_or(std::vector<DocumentId>()) : found->back().ids;
    std::vector<TextHit> hits;
    hits.reserve(ids.size());
    std::ranges::transform(ids, std::back_inserter(hits), [](DocumentId id) {
        return TextHit{id, 0, 0};
    });
    const Status done = addDates(hits);
    return done ? Result<std::vector<TextHit>>(std::move(hits))
                : Result<std::vector<TextHit>>(done.error());
}

/// Whether the phrases stand in the text, as far as that can be told without folding all of it.
Result<std::optional<bool>> TextMatch::isPrinted(const TextHit& hit)
{
    const Result<PrintedTexts> printed = readPrintedTexts(m_texts, hit.id);
    if (!printed) {
        return printed.error();
    }
    const QByteArray& text = printed->text;
    // Where the text lacks its title, that stands before it for the search.
    const QByteArray title = printed->title + '\n';
    for (const text::PrintedPhrase& phrase : m_unproven) {
        std::optional<bool> isThere = phrase.isIn(viewOf(text));
        const QByteArray titled = title + text.first(std::min(text.size(), phrase.reach()));
        if (isThere == false && phrase.beginsIn(viewOf(titled), size_t(title.size())) != false) {
            isThere = std::nullopt;
        }
        if (isThere != true) {
            return isThere;
        }
    }
    return std::optional(true);
}

Result<bool> TextMatch::isProven(const TextHit& hit)
{
    if (m_unproven.empty()) {
        return true;
    }
    if (Status going = m_guard->check(); !going) {
        return going.error();
    }
    const Result<std::optional<bool>> printed = isPrinted(hit);
    if (!printed || *printed) {
        return printed ? Result<bool>(**printed) : Result<bool>(printed.error());
    }
    const Result<QString> folded = readSearchableText(m_texts, hit.id);
    if (!folded) {
        return folded.error();
    }
    return std::ranges::all_of(m_unproven, [&folded](const text::PrintedPhrase& phrase) {
        return text::indexOfPhrase(*folded, phrase.folded()) >= 0;
    });
}

Result<std::vector<TextHit>> TextMatch::firstProven(const std::vector<TextHit>& candidates,
                                                    qsizetype count)
{
    std::vector<TextHit> proven;
    for (const TextHit& candidate : candidates) {
        if (std::ssize(proven) == count) {
            return proven;
        }
        const Result<bool> isHit = isProven(candidate);
        if (!isHit) {
            return isHit.error();
        }
        if (*isHit) {
            proven.push_back(candidate);
        }
    }
    m_total = std::ssize(proven);
    return proven;
}

Result<std::vector<TextHit>> TextMatch::newest(qsizetype count)
{
    if (m_isEmpty || count <= 0) {
        return std::vector<TextHit>();
    }
    Result<std::vector<TextHit>> found = candidates();
    if (!found) {
        return found;
    }
    if (!m_unproven.empty()) {
        std::ranges::sort(*found, isNewer);
        return firstProven(*found, count);
    }
    m_total = std::ssize(*found);
    const auto end = found->begin() + std::min(std::ptrdiff_t(count), std::ssize(*found));
    putFirst(*found, end - found->begin(), isNewer);
    found->erase(end, found->end());
    return found;
}

Result<std::vector<TextHit>> TextMatch::best(qsizetype ranked, qsizetype count)
{
    if (m_isEmpty || count <= 0) {
        return std::vector<TextHit>();
    }
    Result<std::vector<TextHit>> found =
        m_unproven.empty() ? candidates() : newest(std::max(ranked, count));
    if (!found) {
        return found;
    }
    if (m_unproven.empty()) {
        m_total = std::ssize(*found);
    }
    // Only as much is put in order as is wanted.
    const auto rankedEnd = found->begin() + std::min<qsizetype>(ranked, std::ssize(*found));
    const auto end = found->begin() + std::min<qsizetype>(count, std::ssize(*found));
    std::ranges::nth_element(*found, rankedEnd, isNewer);
    if (Status scored = addScores({found->begin(), rankedEnd}); !scored) {
        return scored.error();
    }
    putFirst(std::span(found->begin(), rankedEnd), std::min(end, rankedEnd) - found->begin(),
             [](const TextHit& a, const TextHit& b) {
                 return a.score != b.score ? a.score > b.score : isNewer(a, b);
             });
    if (end > rankedEnd) {
        putFirst(std::span(rankedEnd, found->end()), end - rankedEnd, isNewer);
    }
    found->erase(end, found->end());
    return found;
}

Result<std::vector<DocumentId>> TextMatch::all(const IdSet* within)
{
    Result<std::vector<TextHit>> found = candidates();
    if (!found) {
        return found.error();
    }
    if (within != nullptr) {
        std::erase_if(*found, [within](const TextHit& hit) { return !within->contains(hit.id); });
    }
    const Result<std::vector<TextHit>> proven = firstProven(*found, TextIndex::kAll);
    if (!proven) {
        return proven.error();
    }
    std::vector<DocumentId> ids;
    ids.reserve(proven->size());
    std::ranges::transform(*proven, std::back_inserter(ids), &TextHit::id);
    return ids;
}

Result<qint64> TextMatch::count()
{
    if (m_isEmpty) {
        return qint64(0);
    }
    if (m_total) {
        return *m_total;
    }
    const Result<std::vector<TextHit>> found =
        m_unproven.empty() ? candidates() : newest(TextIndex::kAll);
    return found ? Result<qint64>(qint64(std::ssize(*found))) : Result<qint64>(found.error());
}

} // namespace gongbao::archive
