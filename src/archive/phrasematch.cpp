// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/phrasematch.h"

#include "archive/ftsexpression.h"
#include "archive/indexcontent.h"
#include "archive/phrasecompletion.h"
#include "archive/rows.h"
#include "archive/textmatch.h"
#include "text/phrases.h"
#include "text/tokens.h"

namespace gongbao::archive {

namespace {

using namespace Qt::StringLiterals;

/// FTS5 looks at all alternatives for each hit, so that many together take longer than one by one.
constexpr qsizetype kTogether = 8;

constexpr auto kInText = "SELECT rowid FROM search_text WHERE search_text MATCH ?1";
constexpr auto kInSymbols = "SELECT rowid FROM search_symbol WHERE search_symbol MATCH ?1";

text::OpenEnds openEnds(const Phrase& phrase)
{
    return {phrase.opensStart, phrase.opensEnd};
}

bool has(const QString& folded, const Phrase& phrase)
{
    return text::indexOfPhrase(folded, phrase.text, 0, openEnds(phrase)) >= 0;
}

/// Those of @p candidates whose text is as @p fits says.
template<typename Fits>
Result<IdSet> proven(Database& database, const IdSet& candidates, const StopGuard& guard, Fits fits)
{
    Batch batch(database);
    IdSet set;
    for (const DocumentId id : candidates.ids()) {
        if (Status going = guard.check(); !going) {
            return going.error();
        }
        const Result<QString> folded = readSearchableText(batch, id);
        if (!folded) {
            return folded.error();
        }
        if (fits(*folded)) {
            set.insert(id);
        }
    }
    return set;
}

/// A phrase that opens at its start is any of the phrases that the index can complete it to.
Result<IdSet> matchCompleted(Database& database, const Phrase& phrase, const StopGuard& guard)
{
    const auto phrases = completedPhrases(database, phrase, "search_symbol");
    if (!phrases) {
        return phrases.error();
    }
    IdSet set;
    QStringList expressions;
    for (const Phrase& each : *phrases) {
        if (const auto expression = textExpression(Condition{TextTerm{each}})) {
            expressions.append(*expression);
            continue;
        }
        Result<IdSet> found = matchPhrase(database, each, guard);
        if (!found) {
            return found;
        }
        set.join(*found);
    }
    const Result<IdSet> found = matchesOfAny(database, expressions);
    if (found) {
        set.join(*found);
    }
    return found ? Result<IdSet>(std::move(set)) : found;
}

/// Of a phrase without wildcards.
Result<IdSet> matchClosed(Database& database, const Phrase& phrase, const StopGuard& guard)
{
    Result<TextMatch> plan = TextMatch::plan(database, {{phrase.text}, {}}, false, guard);
    if (!plan) {
        return plan.error();
    }
    const Result<std::vector<TextHit>> hits = plan->newest(TextIndex::kAll);
    if (!hits) {
        return hits.error();
    }
    IdSet set;
    for (const TextHit& hit : *hits) {
        set.insert(hit.id);
    }
    return set;
}

} // namespace

Result<IdSet> matchesOf(Database& database, const char* sql, const QString& expression)
{
    Result<Statement> statement = database.prepare(sql);
    if (!statement) {
        return statement.error();
    }
    if (!expression.isEmpty()) {
        statement->bind(1, expression);
    }
    IdSet set;
    const Status done = forEachRow(*statement, [&] { set.insert(statement->integer(0)); });
    return done ? Result<IdSet>(std::move(set)) : Result<IdSet>(done.error());
}

Result<IdSet> matchesOfAny(Database& database, const QStringList& expressions)
{
    IdSet set;
    for (qsizetype at = 0; at < expressions.size(); at += kTogether) {
        const QStringList some = expressions.mid(at, kTogether);
        Result<IdSet> found = matchesOf(database, kInText, joinedParts(some, "OR"_L1));
        if (!found) {
            return found;
        }
        set.join(*found);
    }
    return set;
}

Result<IdSet> matchPhrase(Database& database, const Phrase& phrase, const StopGuard& guard)
{
    if (const auto expression = textExpression(Condition{TextTerm{phrase}})) {
        return matchesOf(database, kInText, *expression);
    }
    if (phrase.opensStart) {
        return matchCompleted(database, phrase, guard);
    }
    const QByteArray utf8 = phrase.text.toUtf8();
    const std::string_view folded(utf8.constData(), static_cast<size_t>(utf8.size()));
    if (text::isSingleSymbol(folded)) {
        return matchesOf(database, kInSymbols, symbolTerm(phrase.text));
    }
    if (!phrase.opensEnd) {
        return matchClosed(database, phrase, guard);
    }
    const std::string_view core = text::withoutOpenStart(folded);
    const Phrase provable{QString::fromUtf8(core.data(), static_cast<qsizetype>(core.size())),
                          false, true};
    const Result<IdSet> candidates = matchPhrase(database, provable, guard);
    return candidates ? proven(database, *candidates, guard,
                               [&](const QString& text) { return has(text, phrase); })
                      : candidates;
}

Result<IdSet> matchNear(Database& database, const NearTerm& term, const StopGuard& guard)
{
    const bool isIndexed = isProvable(term.first) && isProvable(term.second) &&
                           !term.first.opensEnd && !term.second.opensEnd;
    Result<IdSet> candidates = IdSet();
    if (isIndexed) {
        // A symbol makes two tokens at most, and so does each of those that the phrases end with.
        candidates =
            matchesOf(database, kInText,
                      u"NEAR(%1 %2, %3)"_s.arg(quoted(term.first.text), quoted(term.second.text))
                          .arg(2 * term.distance + 8));
    } else {
        candidates = matchPhrase(database, term.first, guard);
        Result<IdSet> others =
            candidates ? matchPhrase(database, term.second, guard) : Result<IdSet>(IdSet());
        if (!others) {
            return others;
        }
        if (candidates) {
            candidates->cut(*others);
        }
    }
    return candidates ? proven(database, *candidates, guard,
                               [&term](const QString& text) {
                                   return text::areNear(text, term.first.text, openEnds(term.first),
                                                        term.second.text, openEnds(term.second),
                                                        term.distance);
                               })
                      : candidates;
}

} // namespace gongbao::archive
