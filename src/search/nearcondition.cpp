// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/nearcondition.h"

#include <algorithm>
#include <utility>

namespace gongbao::search {

namespace {

using namespace archive;

constexpr size_t kMostPairs = 200;

struct Side
{
    std::optional<TitleTerm::Of> inTitle;
    std::vector<Phrase> phrases;
};

std::optional<Side> sideOf(const Condition& condition)
{
    if (const auto* text = std::get_if<TextTerm>(&condition.value)) {
        return Side{{}, {text->phrase}};
    }
    if (const auto* title = std::get_if<TitleTerm>(&condition.value)) {
        return Side{title->of, {title->phrase}};
    }
    const auto* any = std::get_if<AnyOf>(&condition.value);
    if (any == nullptr) {
        return std::nullopt;
    }
    std::optional<Side> all;
    for (const Condition& part : any->parts) {
        std::optional<Side> one = sideOf(part);
        if (!one || (all && all->inTitle != one->inTitle)) {
            return std::nullopt;
        }
        if (all) {
            std::ranges::move(one->phrases, std::back_inserter(all->phrases));
        } else {
            all = std::move(one);
        }
    }
    return all;
}

} // namespace

std::optional<Condition> nearCondition(const std::optional<Condition>& left,
                                       const std::optional<Condition>& right, int distance)
{
    const std::optional<Side> first = left ? sideOf(*left) : std::nullopt;
    const std::optional<Side> second = right ? sideOf(*right) : std::nullopt;
    if (!first || !second || first->inTitle != second->inTitle ||
        first->phrases.size() * second->phrases.size() > kMostPairs) {
        return std::nullopt;
    }
    AnyOf any;
    for (const Phrase& one : first->phrases) {
        for (const Phrase& other : second->phrases) {
            any.parts.push_back({NearTerm{one, other, distance, first->inTitle}});
        }
    }
    return any.parts.size() == 1 ? std::move(any.parts.front()) : Condition{std::move(any)};
}

} // namespace gongbao::search
