// SPDX-License-Identifier: GPL-3.0-or-later
// Finding again, among what was read anew, what was there before.
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <functional>
#include <utility>
#include <vector>

namespace gongbao::archive {

/// One rule by which a former thing and a new one are the same.
template<typename Traits>
struct SameBy
{
    std::function<bool(const Traits& former, const Traits& next)> isSame;
    bool unique = false; ///< several new ones that fit are none
};

/// For the former things that are found again their id and that of the new one. Each rule sees what
/// those before it left; a new one is taken once, by the first in the order of @p former.
template<typename Traits>
[[nodiscard]] std::vector<std::pair<qint64, qint64>>
pairUp(std::vector<Traits> former, std::vector<Traits> next,
       const std::vector<SameBy<Traits>>& rules)
{
    std::vector<std::pair<qint64, qint64>> pairs;
    for (const SameBy<Traits>& rule : rules) {
        std::erase_if(former, [&](const Traits& one) {
            const auto fits = [&](const Traits& other) { return rule.isSame(one, other); };
            const auto found = std::ranges::find_if(next, fits);
            if (found == next.end() || (rule.unique && std::ranges::count_if(next, fits) > 1)) {
                return false;
            }
            pairs.emplace_back(one.id, found->id);
            next.erase(found);
            return true;
        });
    }
    return pairs;
}

} // namespace gongbao::archive
