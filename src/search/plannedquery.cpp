// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/plannedquery.h"

#include "archive/namelookup.h"
#include "archive/textindex.h"
#include "search/conditionphrases.h"
#include "search/queryparser.h"
#include "text/characters.h"
#include "text/pinyin.h"

namespace gongbao::search {

namespace {

using namespace archive;

/// The letters of a word that may be pinyin; else empty. A single letter is none, nor is an
/// operator that was left without its operand.
QString lettersOf(const TextTerm& term)
{
    const Phrase& phrase = term.phrase;
    if (term.quoted || phrase.opensStart || phrase.opensEnd || mentionsOperators(phrase.text)) {
        return {};
    }
    QString letters = text::pinyinLetters(phrase.text);
    return letters.size() > 1 && !text::pinyinSpellings(letters).empty() ? letters : QString();
}

Status readAsPinyin(Database& database, Condition& condition)
{
    if (auto* all = std::get_if<AllOf>(&condition.value)) {
        for (Condition& part : all->parts) {
            if (Status done = readAsPinyin(database, part); !done) {
                return done;
            }
        }
        return {};
    }
    const auto* term = std::get_if<TextTerm>(&condition.value);
    const QString letters = term == nullptr ? QString() : lettersOf(*term);
    if (letters.isEmpty()) {
        return {};
    }
    const auto found = TextIndex(database).find({{term->phrase.text}, {}}, Order::Date, 1);
    if (!found) {
        return found.error();
    }
    if (found->empty()) {
        condition = {PinyinTerm{letters}};
    }
    return {};
}

/// Each by itself, so that the operators of one do not reach into another.
Condition readQueries(const QStringList& all, const Date& today)
{
    AllOf conditions;
    for (const QString& typed : all) {
        conditions.parts.push_back(readQuery(typed, today));
    }
    return conditions.parts.size() == 1 ? std::move(conditions.parts.front())
                                        : Condition{std::move(conditions)};
}

} // namespace

Result<PlannedQuery> planQuery(Database& database, const QString& typed, const QStringList& within,
                               const Date& today)
{
    QStringList all = within;
    if (within.isEmpty() || !text::trimmed(typed).isEmpty()) {
        all.append(typed);
    }
    PlannedQuery query;
    query.condition = readQueries(all, today);
    if (Status done = readAsPinyin(database, query.condition); !done) {
        return done.error();
    }
    if (Status done = resolveNames(database, query.condition); !done) {
        return done.error();
    }
    query.plain = plainPhrases(query.condition);
    if (const auto* any = std::get_if<AnyOf>(&query.condition.value); any != nullptr) {
        const auto* number = std::get_if<NumberTerm>(&any->parts.front().value);
        if (number != nullptr && !number->cited && any->parts.size() == 2) {
            query.plain = plainPhrases(any->parts.back());
            query.number = query.plain ? std::optional(number->number) : std::nullopt;
        }
    }
    return query;
}

} // namespace gongbao::search
