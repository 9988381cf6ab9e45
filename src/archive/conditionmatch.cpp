// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/conditionmatch.h"

#include "archive/catalogue.h"
#include "archive/datekey.h"
#include "archive/filterexpression.h"
#include "archive/ftsexpression.h"
#include "archive/namelookup.h"
#include "archive/phrasecompletion.h"
#include "archive/phrasematch.h"
#include "archive/rows.h"
#include "archive/stopguard.h"

#include <algorithm>

namespace gongbao::archive {

namespace {

using namespace Qt::StringLiterals;

constexpr auto kAll = "SELECT document_id FROM search_document";
constexpr auto kInText = "SELECT rowid FROM search_text WHERE search_text MATCH ?1";
constexpr auto kInTitles = "SELECT rowid FROM search_title WHERE search_title MATCH ?1";
constexpr auto kDated = "SELECT id FROM document INDEXED BY document_date "
                        "WHERE current = 1 AND date BETWEEN ?1 AND ?2";

/// The parts of an AllOf by how they are answered: as expressions over search_text, or by
/// themselves.
struct SortedParts
{
    QStringList wantedText;
    QStringList unwantedText;
    std::vector<const Condition*> wanted;
    std::vector<const Condition*> unwanted;
};

/// As an expression over search_text, unless that would be one of many names: those are quicker by
/// themselves, see matchesOfAny().
std::optional<QString> shortExpression(const Condition& condition)
{
    constexpr size_t kMostNames = 8;
    const auto* term = std::get_if<NameTerm>(&condition.value);
    const bool isLong = term != nullptr && term->names.size() > kMostNames;
    return isLong ? std::nullopt : textExpression(condition);
}

SortedParts sorted(const std::vector<Condition>& parts)
{
    SortedParts sorted;
    for (const Condition& part : parts) {
        const auto* none = std::get_if<NoneOf>(&part.value);
        if (none == nullptr) {
            const auto expression = shortExpression(part);
            expression ? sorted.wantedText.append(*expression) : sorted.wanted.push_back(&part);
            continue;
        }
        for (const Condition& other : none->parts) {
            const auto expression = shortExpression(other);
            expression ? sorted.unwantedText.append(*expression)
                       : sorted.unwanted.push_back(&other);
        }
    }
    return sorted;
}

class ConditionMatching
{
public:
    ConditionMatching(Database& database, const StopGuard& guard)
        : m_database(database)
        , m_guard(guard)
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
    [[nodiscard]] Result<IdSet> match(const TextTerm& term)
    {
        return matchPhrase(m_database, term.phrase, m_guard);
    }
    [[nodiscard]] Result<IdSet> match(const NearTerm& term)
    {
        return matchNear(m_database, term, m_guard);
    }
    [[nodiscard]] Result<IdSet> match(const TitleTerm& term);
    [[nodiscard]] Result<IdSet> match(const PinyinTerm& term);
    [[nodiscard]] Result<IdSet> match(const NameTerm& term);
    [[nodiscard]] Result<IdSet> match(const NumberTerm& term);
    [[nodiscard]] Result<IdSet> match(const DateTerm& term);

    [[nodiscard]] Result<IdSet> rows(const char* sql, const QString& expression)
    {
        return matchesOf(m_database, sql, expression);
    }
    [[nodiscard]] Result<IdSet> every();
    [[nodiscard]] Status cut(std::optional<IdSet>& set, const Condition& condition);
    /// Takes off what @p of does not want.
    [[nodiscard]] Status subtract(IdSet& set, const SortedParts& of);

    Database& m_database;
    const StopGuard& m_guard;
};

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
    SortedParts of = sorted(parts);
    tokens += of.wantedText;
    std::optional<IdSet> set;
    if (!tokens.isEmpty()) {
        QString expression = joinedParts(tokens, "AND"_L1);
        if (!of.unwantedText.isEmpty()) {
            expression = u"(%1) NOT (%2)"_s.arg(expression, joinedParts(of.unwantedText, "OR"_L1));
            of.unwantedText.clear();
        }
        Result<IdSet> found = rows(kInText, expression);
        if (!found) {
            return found;
        }
        set = std::move(*found);
    }
    for (const Condition* part : of.wanted) {
        if (Status done = cut(set, *part); !done) {
            return done.error();
        }
    }
    Result<IdSet> left = set ? Result<IdSet>(std::move(*set)) : every();
    if (left) {
        if (Status done = subtract(*left, of); !done) {
            return done.error();
        }
    }
    return left;
}

Status ConditionMatching::subtract(IdSet& set, const SortedParts& of)
{
    if (!of.unwantedText.isEmpty()) {
        const Result<IdSet> found = rows(kInText, joinedParts(of.unwantedText, "OR"_L1));
        if (!found) {
            return found.error();
        }
        set.subtract(*found);
    }
    for (const Condition* part : of.unwanted) {
        const Result<IdSet> found = match(*part);
        if (!found) {
            return found.error();
        }
        set.subtract(*found);
    }
    return {};
}

Result<IdSet> ConditionMatching::match(const AnyOf& any)
{
    IdSet set;
    QStringList expressions;
    for (const Condition& part : any.parts) {
        if (const auto expression = shortExpression(part)) {
            expressions.append(*expression);
            continue;
        }
        Result<IdSet> found = match(part);
        if (!found) {
            return found;
        }
        set.join(*found);
    }
    Result<IdSet> found = matchesOfAny(m_database, expressions);
    if (!found) {
        return found;
    }
    set.join(*found);
    return set;
}

Result<IdSet> ConditionMatching::match(const NoneOf& none)
{
    return matchAll({Condition{none}}, {});
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
        Result<IdSet> found = rows(kInTitles, titleExpression(TitleTerm{term.of, phrase}));
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
        Result<IdSet> found = match(NameTerm{facet, term.letters, std::move(*names)});
        if (!found) {
            return found;
        }
        set.join(*found);
    }
    return set;
}

Result<IdSet> ConditionMatching::match(const NameTerm& term)
{
    QStringList expressions;
    for (const FacetName& name : term.names) {
        for (const QString& token : facetTokens(term.facet, name)) {
            expressions.append(quoted(token));
        }
    }
    return matchesOfAny(m_database, expressions);
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
                                                         .highlighted = filter.highlighted,
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
