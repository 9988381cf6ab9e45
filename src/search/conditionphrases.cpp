// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/conditionphrases.h"

#include "search/numberquery.h"
#include "text/folding.h"

#include <algorithm>

namespace gongbao::search {

namespace {

using namespace archive;

void collect(const Condition& condition, std::vector<Phrase>& phrases)
{
    const auto add = [&phrases](const Phrase& phrase) {
        if (std::ranges::find(phrases, phrase) == phrases.end()) {
            phrases.push_back(phrase);
        }
    };
    const auto addAll = [&phrases](const std::vector<Condition>& parts) {
        for (const Condition& part : parts) {
            collect(part, phrases);
        }
    };
    std::visit(Overloaded{[&](const AllOf& all) { addAll(all.parts); },
                          [&](const AnyOf& any) { addAll(any.parts); },
                          [&](const TextTerm& term) { add(term.phrase); },
                          [&](const TitleTerm& term) { add(term.phrase); },
                          [&](const NearTerm& term) {
                              add(term.first);
                              add(term.second);
                          },
                          [](const auto&) {}},
               condition.value);
}

bool asksFor(const Condition& condition, const NumberPattern& number)
{
    const auto any = [&number](const std::vector<Condition>& parts) {
        return std::ranges::any_of(
            parts, [&number](const Condition& part) { return asksFor(part, number); });
    };
    return std::visit(Overloaded{[&](const AllOf& all) { return any(all.parts); },
                                 [&](const AnyOf& either) { return any(either.parts); },
                                 [&](const NumberTerm& term) {
                                     return !term.cited && archive::fits(number, term.number);
                                 },
                                 [](const auto&) { return false; }},
                      condition.value);
}

} // namespace

std::vector<Phrase> markedPhrases(const Condition& condition)
{
    std::vector<Phrase> phrases;
    collect(condition, phrases);
    return phrases;
}

std::vector<Phrase> markedPhrases(const Condition& condition, const QString& number)
{
    std::vector<Phrase> phrases = markedPhrases(condition);
    if (const auto read = readNumber(number); read && asksFor(condition, *read)) {
        phrases.push_back({.text = text::fold(number)});
    }
    return phrases;
}

std::optional<QStringList> plainPhrases(const Condition& condition)
{
    QStringList phrases;
    const auto add = [&phrases](const Condition& part) {
        const auto* term = std::get_if<TextTerm>(&part.value);
        const bool isPlain = term != nullptr && !term->phrase.opensStart && !term->phrase.opensEnd;
        if (isPlain && !phrases.contains(term->phrase.text)) {
            phrases.append(term->phrase.text);
        }
        return isPlain;
    };
    if (const auto* all = std::get_if<AllOf>(&condition.value)) {
        return std::ranges::all_of(all->parts, add) ? std::optional(phrases) : std::nullopt;
    }
    return add(condition) ? std::optional(phrases) : std::nullopt;
}

} // namespace gongbao::search
