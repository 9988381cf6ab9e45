// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/conditionmatch.h"

#include "archive/catalogue.h"
#include "archive/datekey.h"
#include "archive/filterexpression.h"
#include "archive/ftsexpression.h"
#include "archive/indexcontent.h"
#include "archive/namelookup.h"
#include "archive/phrasecompletion.h"
#include "archive/rows.h"
#include "archive/stopguard.h"
#include "archive/textmatch.h"
#include "text/phrases.h"
#include "text/tokens.h"

#include <algorithm>

namespace gongbao::archive {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kTogether = 100; ///< FTS5 looks at all alternatives for each hit

constexpr auto kAll = "SELECT document_id FROM search_document";
constexpr auto kInText = "SELECT rowid FROM search_text WHERE search_text MATCH ?1";
constexpr auto kInSymbols = "SELECT rowid FROM search_symbol WHERE search_symbol MATCH ?1";
constexpr auto kInTitles = "SELECT rowid FROM search_title WHERE search_title MATCH ?1";
constexpr auto kDated = "SELECT id FROM document INDEXED BY document_date "
                        "WHERE current = 1 AND date BETWEEN ?1 AND ?2";

text::OpenEnds openEnds(const Phrase& phrase)
{
    return {phrase.opensStart, phrase.opensEnd};
}

bool has(const QString& folded, const Phrase& phrase)
{
    return text::indexOfPhrase(folded, phrase.text, 0, openEnds(phrase)) >= 0;
}

class ConditionMatching
{
public:
    ConditionMatching(Database& database, const StopGuard& guard)
        : m_database(database)
        , m_guard(guard)
        , m_batch(database)
    {
    }

    [[nodiscard]] Result<IdSet> match(const Condition& condition)
    {
        if (Status going = m_guard.check(); !going) {
            return going.error();
        }
        return std::visit([this](const auto& value) { return match(value); }, condition.value);
    }

    /// @p tokens: FTS5 expressions over the facets.
    [[nodiscard]] Result<IdSet> matchAll(const std::vector<Condition>& parts, QStringList tokens);

private:
    [[nodiscard]] Result<IdSet> match(const AllOf& all) { return matchAll(all.parts, {}); }
    [[nodiscard]] Result<IdSet> match(const AnyOf& any);
    [[nodiscard]] Result<IdSet> match(const NoneOf& none);
    [[nodiscard]] Result<IdSet> match(const TextTerm& term);
    [[nodiscard]] Result<IdSet> match(const NearTerm& term);
    [[nodiscard]] Result<IdSet> match(const TitleTerm& term);
    [[nodiscard]] Result<IdSet> match(const PinyinTerm& term);
    [[nodiscard]] Result<IdSet> match(const NameTerm& term);
    [[nodiscard]] Result<IdSet> match(const NumberTerm& term);
    [[nodiscard]] Result<IdSet> match(const DateTerm& term);

    [[nodiscard]] Result<IdSet> rows(const char* sql, const QString& expression);
    [[nodiscard]] Result<IdSet> every();
    [[nodiscard]] Status cut(std::optional<IdSet>& set, const Condition& condition);
    /// Those of @p candidates whose text is as @p fits says.
    template<typename Fits>
    [[nodiscard]] Result<IdSet> proven(const IdSet& candidates, Fits fits);

    Database& m_database;
    const StopGuard& m_guard;
    Batch m_batch;
};

Result<IdSet> ConditionMatching::rows(const char* sql, const QString& expression)
{
    Result<Statement> statement = m_database.prepare(sql);
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

Result<IdSet> ConditionMatching::every()
{
    return rows(kAll, {});
}

Status ConditionMatching::cut(std::optional<IdSet>& set, const Condition& condition)
{
    if (set && set->isEmpty()) {
        return {};
    }
    Result<IdSet> other = match(condition);
    if (!other) {
        return other.error();
    }
    if (set) {
        set->cut(*other);
    } else {
        set = std::move(*other);
    }
    return {};
}

Result<IdSet> ConditionMatching::matchAll(const std::vector<Condition>& parts, QStringList tokens)
{
    std::vector<const Condition*> wanted;
    std::vector<const Condition*> unwanted;
    QStringList unwantedText;
    for (const Condition& part : parts) {
        if (const auto* none = std::get_if<NoneOf>(&part.value)) {
            for (const Condition& other : none->parts) {
                const auto expression = textExpression(other);
                expression ? unwantedText.append(*expression) : unwanted.push_back(&other);
            }
        } else if (const auto expression = textExpression(part)) {
            tokens.append(*expression);
        } else {
            wanted.push_back(&part);
        }
    }
    std::optional<IdSet> set;
    if (!tokens.isEmpty()) {
        QString expression = joinedParts(tokens, "AND"_L1);
        if (!unwantedText.isEmpty()) {
            expression = u"(%1) NOT (%2)"_s.arg(expression, joinedParts(unwantedText, "OR"_L1));
        }
        Result<IdSet> found = rows(kInText, expression);
        if (!found) {
            return found;
        }
        set = std::move(*found);
    }
    for (const Condition* part : wanted) {
        if (Status done = cut(set, *part); !done) {
            return done.error();
        }
    }
    if (!set) {
        Result<IdSet> all = every();
        if (!all) {
            return all;
        }
        set = std::move(*all);
    }
    if (tokens.isEmpty() && !unwantedText.isEmpty()) {
        const Result<IdSet> found = rows(kInText, joinedParts(unwantedText, "OR"_L1));
        if (!found) {
            return found;
        }
        set->subtract(*found);
    }
    for (const Condition* part : unwanted) {
        const Result<IdSet> found = match(*part);
        if (!found) {
            return found;
        }
        set->subtract(*found);
    }
    return std::move(*set);
}

Result<IdSet> ConditionMatching::match(const AnyOf& any)
{
    IdSet set;
    QStringList expressions;
    for (const Condition& part : any.parts) {
        if (const auto expression = textExpression(part)) {
            expressions.append(*expression);
            continue;
        }
        const Result<IdSet> found = match(part);
        if (!found) {
            return found;
        }
        set.join(*found);
    }
    for (qsizetype at = 0; at < expressions.size(); at += kTogether) {
        const QStringList some = expressions.mid(at, kTogether);
        const Result<IdSet> found = rows(kInText, joinedParts(some, "OR"_L1));
        if (!found) {
            return found;
        }
        set.join(*found);
    }
    return set;
}

Result<IdSet> ConditionMatching::match(const NoneOf& none)
{
    return matchAll({Condition{none}}, {});
}

template<typename Fits>
Result<IdSet> ConditionMatching::proven(const IdSet& candidates, Fits fits)
{
    IdSet set;
    for (const DocumentId id : candidates.ids()) {
        if (Status going = m_guard.check(); !going) {
            return going.error();
        }
        const Result<QString> folded = readSearchableText(m_batch, id);
        if (!folded) {
            return folded.error();
        }
        if (fits(*folded)) {
            set.insert(id);
        }
    }
    return set;
}

Result<IdSet> ConditionMatching::match(const TextTerm& term)
{
    const Phrase& phrase = term.phrase;
    if (const auto expression = textExpression(Condition{term})) {
        return rows(kInText, *expression);
    }
    if (phrase.opensStart) {
        const auto phrases = completedPhrases(m_database, phrase, "search_symbol");
        if (!phrases) {
            return phrases.error();
        }
        AnyOf any;
        for (const Phrase& each : *phrases) {
            any.parts.push_back({TextTerm{each}});
        }
        return match(any);
    }
    const QByteArray utf8 = phrase.text.toUtf8();
    const std::string_view folded(utf8.constData(), static_cast<size_t>(utf8.size()));
    if (text::isSingleSymbol(folded)) {
        return rows(kInSymbols, quoted(phrase.text));
    }
    if (!phrase.opensEnd) {
        Result<TextMatch> plan = TextMatch::plan(m_database, {{phrase.text}, {}}, false, m_guard);
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
    const std::string_view core = text::withoutOpenStart(folded);
    const Phrase provable{QString::fromUtf8(core.data(), static_cast<qsizetype>(core.size())),
                          false, true};
    const Result<IdSet> candidates = match(TextTerm{provable});
    return candidates ? proven(*candidates, [&](const QString& text) { return has(text, phrase); })
                      : candidates;
}

Result<IdSet> ConditionMatching::match(const NearTerm& term)
{
    AllOf both;
    both.parts = {Condition{TextTerm{term.first}}, Condition{TextTerm{term.second}}};
    const bool isIndexed = isProvable(term.first) && isProvable(term.second) &&
                           !term.first.opensEnd && !term.second.opensEnd;
    // A symbol makes two tokens at most, and so does each of those that the phrases end with.
    const Result<IdSet> candidates =
        isIndexed ? rows(kInText,
                         u"NEAR(%1 %2, %3)"_s.arg(quoted(term.first.text), quoted(term.second.text))
                             .arg(2 * term.distance + 8))
                  : match(both);
    if (!candidates) {
        return candidates;
    }
    return proven(*candidates, [&term](const QString& text) {
        return text::areNear(text, term.first.text, openEnds(term.first), term.second.text,
                             openEnds(term.second), term.distance);
    });
}

Result<IdSet> ConditionMatching::match(const TitleTerm& term)
{
    if (!term.phrase.opensStart) {
        return rows(kInTitles, titleExpression(term));
    }
    const auto phrases = completedPhrases(m_database, term.phrase, "search_title");
    if (!phrases) {
        return phrases.error();
    }
    IdSet set;
    for (const Phrase& phrase : *phrases) {
        const Result<IdSet> found = rows(kInTitles, titleExpression(TitleTerm{term.of, phrase}));
        if (!found) {
            return found;
        }
        set.join(*found);
    }
    return set;
}

Result<IdSet> ConditionMatching::match(const PinyinTerm& term)
{
    IdSet set;
    if (const QString titles = titleExpression(term); !titles.isEmpty()) {
        Result<IdSet> found = rows(kInTitles, titles);
        if (!found) {
            return found;
        }
        set = std::move(*found);
    }
    for (const Facet facet : {Facet::Body, Facet::Gazette}) {
        Result<std::vector<FacetName>> names = namesReadAs(m_database, facet, term.letters);
        if (!names) {
            return names.error();
        }
        const Result<IdSet> found = match(NameTerm{facet, term.letters, std::move(*names)});
        if (!found) {
            return found;
        }
        set.join(*found);
    }
    return set;
}

Result<IdSet> ConditionMatching::match(const NameTerm& term)
{
    const auto expression = textExpression(Condition{term});
    return expression ? rows(kInText, *expression) : Result<IdSet>(IdSet());
}

Result<IdSet> ConditionMatching::match(const NumberTerm& term)
{
    const Result<std::vector<DocumentId>> ids =
        term.cited ? findCiting(m_database, term.number) : findByNumber(m_database, term.number);
    if (!ids) {
        return ids.error();
    }
    IdSet set;
    for (const DocumentId id : *ids) {
        set.insert(id);
    }
    return set;
}

Result<IdSet> ConditionMatching::match(const DateTerm& term)
{
    Result<Statement> statement = m_database.prepare(kDated);
    if (!statement) {
        return statement.error();
    }
    statement->bind(1, term.from ? dateKey(*term.from) : qint64(0));
    statement->bind(2, term.to ? lastDateKey(*term.to) : std::numeric_limits<qint64>::max());
    IdSet set;
    const Status done = forEachRow(*statement, [&] { set.insert(statement->integer(0)); });
    return done ? Result<IdSet>(std::move(set)) : Result<IdSet>(done.error());
}

/// Those of @p set that are marked as @p filter says; few as a rule.
Result<IdSet> cutToMarked(Database& database, const DocumentFilter& filter, IdSet set)
{
    const auto marked = Catalogue(database).documentIds({.starred = filter.starred,
                                                         .tag = filter.tag,
                                                         .collection = filter.collection,
                                                         .recentlyRead = filter.recentlyRead});
    if (!marked) {
        return marked.error();
    }
    IdSet allowed;
    for (const DocumentId id : *marked) {
        allowed.insert(id);
    }
    set.cut(allowed);
    return set;
}

} // namespace

Result<IdSet> matchCondition(Database& database, const Condition& condition,
                             const DocumentFilter& filter, const StopToken& stop)
{
    const StopGuard guard(database, stop);
    ConditionMatching matching(database, guard);
    Result<std::optional<QStringList>> tokens = filterExpressions(database, filter);
    if (!tokens) {
        return tokens.error();
    }
    if (!*tokens) {
        return IdSet();
    }
    std::vector<Condition> parts;
    if (const auto* all = std::get_if<AllOf>(&condition.value)) {
        parts = all->parts;
    } else {
        parts.push_back(condition);
    }
    if (filter.from || filter.to) {
        parts.push_back({DateTerm{filter.from, filter.to}});
    }
    if (Status going = guard.check(); !going) {
        return going.error();
    }
    Result<IdSet> set = matching.matchAll(parts, std::move(**tokens));
    return set && isOfMarks(filter) ? cutToMarked(database, filter, std::move(*set)) : set;
}

} // namespace gongbao::archive
