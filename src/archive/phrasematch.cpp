// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/phrasematch.h"

#include "archive/indexcontent.h"
#include "archive/phrasecompletion.h"
#include "archive/phraseproof.h"
#include "archive/searchtokens.h"
#include "base/bytesview.h"
#include "text/phrases.h"
#include "text/printedphrase.h"

#include <algorithm>
#include <iterator>

namespace gongbao::archive {

namespace {

text::OpenEnds openEnds(const Phrase& phrase)
{
    return {phrase.opensStart, phrase.opensEnd};
}

bool has(const QString& folded, const Phrase& phrase)
{
    return text::indexOfPhrase(folded, phrase.text, 0, openEnds(phrase)) >= 0;
}

/// Those of @p candidates whose folded text is as @p fits says, which holds for a text if it holds
/// for its beginning.
template<typename Fits>
Result<IdSet> proven(Database& database, const IdSet& candidates, const StopGuard& guard, Fits fits)
{
    // What is asked for mostly stands early, and to fold all takes longest.
    constexpr size_t kBeginning = 2'000; // bytes
    Batch batch(database);
    IdSet set;
    for (const DocumentId id : candidates.ids()) {
        if (Status going = guard.check(); !going) {
            return going.error();
        }
        const Result<PrintedTexts> printed = readPrintedTexts(batch, id);
        if (!printed) {
            return printed.error();
        }
        bool isHit = fits(text::foldedBeginning(viewOf(printed->text), kBeginning));
        if (!isHit) {
            const Result<QString> folded = readSearchableText(batch, id);
            if (!folded) {
                return folded.error();
            }
            isHit = fits(*folded);
        }
        if (isHit) {
            set.insert(id);
        }
    }
    return set;
}

Result<Occurrences> occurrences(SearchTables& tables, const Tokens& tokens, const IdSet* within,
                                size_t most)
{
    Result<PhraseSearch> search = tables.phrase(tokens);
    if (!search) {
        return search.error();
    }
    const std::vector<DocumentId> ids =
        within == nullptr ? std::vector<DocumentId>() : within->ids();
    return search->run(within == nullptr ? nullptr : &ids, most);
}

/// A symbol makes two tokens at most, and so does each of those that the phrases end with.
qint64 mostTokensBetween(const NearTerm& term)
{
    return 2 * qint64(term.distance) + 8;
}

/// Whether one of the places of the first is near one of the second's, both ascending.
bool areNear(std::span<const qint32> first, qint64 firstSize, std::span<const qint32> second,
             qint64 secondSize, qint64 most)
{
    size_t at = 0;
    for (const qint32 place : first) {
        while (at < second.size() && second[at] + secondSize + most < place) {
            ++at;
        }
        if (at < second.size() && second[at] <= place + firstSize + most) {
            return true;
        }
    }
    return false;
}

} // namespace

Result<IdSet> PhraseMatch::matchTokens(const Phrase& phrase, const IdSet* within)
{
    const Result<Occurrences> found = occurrences(m_tables, phraseTokens(phrase), within, 1);
    return found ? Result<IdSet>(IdSet::of(found->ids)) : Result<IdSet>(found.error());
}

/// A phrase that opens at its start is any of the phrases that the index can complete it to.
Result<IdSet> PhraseMatch::matchCompleted(const Phrase& phrase, const IdSet* within)
{
    const auto phrases = completedPhrases(m_database, phrase, TokenTable::Which::Symbol, m_guard);
    if (!phrases) {
        return phrases.error();
    }
    IdSet set;
    Tokens words;
    for (const Phrase& each : *phrases) {
        if (isSingleSymbol(each.text)) {
            words.push_back({each.text.toStdString(), each.opensEnd});
            continue;
        }
        Result<IdSet> found = match(each, within);
        if (!found) {
            return found;
        }
        set.join(*found);
    }
    const Result<IdSet> found = m_tables.withAny(words);
    if (found) {
        set.join(*found);
    }
    return found ? Result<IdSet>(std::move(set)) : found;
}

Result<IdSet> PhraseMatch::match(const Phrase& phrase, const IdSet* within)
{
    if (Status going = m_guard.check(); !going) {
        return going.error();
    }
    if (phrase.opensStart) {
        return matchCompleted(phrase, within);
    }
    if (isSingleSymbol(phrase.text)) {
        return m_tables.withAny(phrase.opensEnd ? Tokens{{phrase.text.toStdString(), true}}
                                                : symbolTokens(phrase.text));
    }
    const Tokens marked = markedTokens(phrase);
    if (isWhole(phrase, marked)) {
        return m_tables.withAny(marked);
    }
    std::vector<Tokens> groups;
    std::ranges::transform(marked, std::back_inserter(groups),
                           [](const Token& token) { return Tokens{token}; });
    const Result<std::optional<IdSet>> narrowed = m_tables.withAll(groups, within);
    if (!narrowed) {
        return narrowed.error();
    }
    Result<IdSet> candidates = matchTokens(phrase, *narrowed ? &**narrowed : nullptr);
    if (!candidates || isProvable(phrase)) {
        return candidates;
    }
    if (phrase.opensEnd) {
        return proven(m_database, *candidates, m_guard,
                      [&](const QString& text) { return has(text, phrase); });
    }
    PhraseProof proof(m_database, m_guard);
    proof.add(phrase.text);
    return proof.among(m_tables, candidates->ids());
}

Result<IdSet> PhraseMatch::indexedNear(const NearTerm& term, const IdSet* within)
{
    const Tokens firstTokens = phraseTokens(term.first);
    const Tokens secondTokens = phraseTokens(term.second);
    const Result<Occurrences> first =
        occurrences(m_tables, firstTokens, within, PhraseSearch::kAllPlaces);
    if (!first) {
        return first.error();
    }
    Result<PhraseSearch> search = m_tables.phrase(secondTokens);
    if (!search) {
        return search.error();
    }
    const Result<Occurrences> second = search->run(&first->ids, PhraseSearch::kAllPlaces);
    if (!second) {
        return second.error();
    }
    IdSet set;
    size_t at = 0;
    for (size_t i = 0; i < second->ids.size(); ++i) {
        while (first->ids[at] != second->ids[i]) {
            ++at; // all of the second's are among the first's
        }
        if (areNear(first->of(at), std::ssize(firstTokens), second->of(i), std::ssize(secondTokens),
                    mostTokensBetween(term))) {
            set.insert(second->ids[i]);
        }
    }
    return set;
}

Result<IdSet> PhraseMatch::candidatesOf(const NearTerm& term, const IdSet* within)
{
    const bool isIndexed = isProvable(term.first) && isProvable(term.second) &&
                           !term.first.opensEnd && !term.second.opensEnd;
    if (isIndexed) {
        return indexedNear(term, within);
    }
    Result<IdSet> candidates = match(term.first, within);
    if (!candidates) {
        return candidates;
    }
    Result<IdSet> others = match(term.second, &*candidates);
    if (!others) {
        return others;
    }
    candidates->cut(*others);
    return candidates;
}

Result<IdSet> PhraseMatch::match(const NearTerm& term, const IdSet* within)
{
    const Result<IdSet> candidates = candidatesOf(term, within);
    return candidates ? proven(m_database, *candidates, m_guard,
                               [&term](const QString& text) { return isNear(text, term); })
                      : candidates;
}

bool isNear(const QString& folded, const NearTerm& term)
{
    return text::areNear(folded, term.first.text, openEnds(term.first), term.second.text,
                         openEnds(term.second), term.distance);
}

} // namespace gongbao::archive
