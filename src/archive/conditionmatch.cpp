// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/conditionmatch.h"

#include "archive/catalogue.h"
#include "archive/datekey.h"
#include "archive/filtertokens.h"
#include "archive/namelookup.h"
#include "archive/phrasecompletion.h"
#include "archive/phrasematch.h"
#include "archive/rows.h"
#include "archive/stopguard.h"
#include "archive/titleexpression.h"
#include "archive/titleindex.h"

#include <algorithm>

namespace gongbao::archive {

namespace {

using namespace Qt::StringLiterals;

constexpr auto kAll = "SELECT document_id FROM search_document";
constexpr auto kInTitles = "SELECT rowid FROM search_title WHERE search_title MATCH ?1";
constexpr auto kDated = "SELECT id FROM document INDEXED BY document_date "
                        "WHERE current = 1 AND date BETWEEN ?1 AND ?2";

/// Answers parts of a condition, given that no others than @p within, where that is not null, are
/// wanted; others may be among the result.
class ConditionMatching
{
public:
    ConditionMatching(Database& database, const StopGuard& guard)
        : m_database(database)
        , m_guard(guard)
        , m_tables(database, guard)
        , m_phrases(database, m_tables, guard)
    {
    }

    [[nodiscard]] Result<IdSet> match(const Condition& condition, const IdSet* within)
    {
        if (Status going = m_guard.check(); !going) {
            return going.error();
        }
        return std::visit([&](const auto& value) { return match(value, within); }, condition.value);
    }

    /// The documents with all @p parts and with one at the least of each group of @p facets.
    [[nodiscard]] Result<IdSet> matchAll(const std::vector<Condition>& parts,
                                         const std::vector<Tokens>& facets, const IdSet* within);

private:
    [[nodiscard]] Result<IdSet> match(const AllOf& all, const IdSet* within)
    {
        return matchAll(all.parts, {}, within);
    }
    [[nodiscard]] Result<IdSet> match(const AnyOf& any, const IdSet* within);
    [[nodiscard]] Result<IdSet> match(const NoneOf& none, const IdSet* within)
    {
        return matchAll({Condition{none}}, {}, within);
    }
    [[nodiscard]] Result<IdSet> match(const TextTerm& term, const IdSet* within)
    {
        return m_phrases.match(term.phrase, within);
    }
    [[nodiscard]] Result<IdSet> match(const NearTerm& term, const IdSet* within)
    {
        return term.inTitle ? matchTitles(term, *term.inTitle) : m_phrases.match(term, within);
    }
    [[nodiscard]] Result<IdSet> matchTitles(const NearTerm& term, TitleTerm::Of of);
    [[nodiscard]] Result<IdSet> match(const TitleTerm& term, const IdSet* within);
    [[nodiscard]] Result<IdSet> match(const PinyinTerm& term, const IdSet* within);
    [[nodiscard]] Result<IdSet> match(const NameTerm& term, const IdSet* within);
    [[nodiscard]] Result<IdSet> match(const NumberTerm& term, const IdSet* within);
    [[nodiscard]] Result<IdSet> match(const DateTerm& term, const IdSet* within);

    [[nodiscard]] Status subtract(IdSet& set, const std::vector<const Condition*>& unwanted);
    /// What an expression matches; @p sql has one place, for it, or none.
    [[nodiscard]] Result<IdSet> rows(const char* sql, const QString& expression);

    Database& m_database;
    const StopGuard& m_guard;
    SearchTables m_tables;
    PhraseMatch m_phrases;
};

/// Keeps what is in @p found as well.
void cut(std::optional<IdSet>& set, IdSet found)
{
    if (set) {
        found.cut(*set);
    }
    set = std::move(found);
}

/// By how soon they are answered: what is quick leaves less to do for the rest.
int effortOf(const Condition& condition)
{
    constexpr int kLate = 2;
    return std::visit(Overloaded{
                          [](const NameTerm&) { return 0; },
                          [](const NumberTerm&) { return 0; },
                          [](const TextTerm& term) { return term.phrase.opensStart ? kLate : 1; },
                          [](const NearTerm&) { return kLate; },
                          [](const auto&) { return 1; },
                      },
                      condition.value);
}

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

Result<IdSet> ConditionMatching::matchAll(const std::vector<Condition>& parts,
                                          const std::vector<Tokens>& facets, const IdSet* within)
{
    Result<std::optional<IdSet>> narrowed = m_tables.withAll(facets, nullptr);
    if (!narrowed) {
        return narrowed.error();
    }
    std::optional<IdSet> set = std::move(*narrowed);
    std::vector<const Condition*> wanted;
    std::vector<const Condition*> unwanted;
    for (const Condition& part : parts) {
        if (const auto* none = std::get_if<NoneOf>(&part.value)) {
            std::ranges::transform(none->parts, std::back_inserter(unwanted),
                                   [](const Condition& other) { return &other; });
        } else {
            wanted.push_back(&part);
        }
    }
    std::ranges::stable_sort(wanted, {}, [](const Condition* part) { return effortOf(*part); });
    for (const Condition* part : wanted) {
        if (set && set->isEmpty()) {
            return std::move(*set);
        }
        Result<IdSet> found = match(*part, set ? &*set : within);
        if (!found) {
            return found;
        }
        cut(set, std::move(*found));
    }
    Result<IdSet> left = set ? Result<IdSet>(std::move(*set)) : rows(kAll, {});
    if (left) {
        if (Status done = subtract(*left, unwanted); !done) {
            return done.error();
        }
    }
    return left;
}

Status ConditionMatching::subtract(IdSet& set, const std::vector<const Condition*>& unwanted)
{
    for (const Condition* part : unwanted) {
        const Result<IdSet> found = match(*part, &set);
        if (!found) {
            return found.error();
        }
        set.subtract(*found);
    }
    return {};
}

Result<IdSet> ConditionMatching::match(const AnyOf& any, const IdSet* within)
{
    IdSet set;
    for (const Condition& part : any.parts) {
        Result<IdSet> found = match(part, within);
        if (!found) {
            return found;
        }
        set.join(*found);
    }
    return set;
}

Result<IdSet> ConditionMatching::match(const TitleTerm& term, const IdSet* /*within*/)
{
    if (!term.phrase.opensStart) {
        return rows(kInTitles, titleExpression(term));
    }
    const auto phrases =
        completedPhrases(m_database, term.phrase, TokenTable::Which::Title, m_guard);
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

Result<IdSet> ConditionMatching::matchTitles(const NearTerm& term, TitleTerm::Of of)
{
    const Result<IdSet> first = match(TitleTerm{of, term.first}, nullptr);
    if (!first) {
        return first.error();
    }
    Result<IdSet> candidates = match(TitleTerm{of, term.second}, nullptr);
    if (!candidates) {
        return candidates;
    }
    candidates->cut(*first);
    Batch batch(m_database);
    IdSet set;
    for (const DocumentId id : candidates->ids()) {
        if (Status going = m_guard.check(); !going) {
            return going.error();
        }
        const Result<TitleContent> content = readTitleContent(batch, id);
        if (!content) {
            return content.error();
        }
        const QString& titles =
            of == TitleTerm::Of::Document ? content->title : content->attachments;
        if (std::ranges::any_of(titles.split(kTitleSeparator),
                                [&](const QString& title) { return isNear(title, term); })) {
            set.insert(id);
        }
    }
    return set;
}

Result<IdSet> ConditionMatching::match(const PinyinTerm& term, const IdSet* within)
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
        Result<IdSet> found = match(NameTerm{facet, term.letters, std::move(*names)}, within);
        if (!found) {
            return found;
        }
        set.join(*found);
    }
    return set;
}

Result<IdSet> ConditionMatching::match(const NameTerm& term, const IdSet* /*within*/)
{
    Tokens tokens;
    for (const FacetName& name : term.names) {
        std::ranges::move(facetTokens(term.facet, name), std::back_inserter(tokens));
    }
    return m_tables.withAny(tokens);
}

Result<IdSet> ConditionMatching::match(const NumberTerm& term, const IdSet* /*within*/)
{
    const Result<std::vector<DocumentId>> ids =
        term.cited ? findCiting(m_database, term.number) : findByNumber(m_database, term.number);
    if (!ids) {
        return ids.error();
    }
    return IdSet::of(*ids);
}

Result<IdSet> ConditionMatching::match(const DateTerm& term, const IdSet* /*within*/)
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
    set.cut(IdSet::of(*marked));
    return set;
}

} // namespace

Result<IdSet> matchCondition(Database& database, const Condition& condition,
                             const DocumentFilter& filter, const StopToken& stop)
{
    const StopGuard guard(database, stop);
    ConditionMatching matching(database, guard);
    const Result<std::optional<std::vector<Tokens>>> facets = filterTokens(database, filter);
    if (!facets) {
        return facets.error();
    }
    if (!*facets) {
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
    Result<IdSet> set = matching.matchAll(parts, **facets, nullptr);
    return set && isOfMarks(filter) ? cutToMarked(database, filter, std::move(*set)) : set;
}

} // namespace gongbao::archive
