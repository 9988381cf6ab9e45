// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/similarity.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace gongbao::parse {

namespace {

// Titles are short; what is longer is no title and would only cost time.
constexpr qsizetype kLongest = 400;

std::vector<quint32> pairsOf(QStringView key)
{
    std::vector<quint32> pairs;
    char16_t before = 0;
    for (const QChar c : key.first(std::min(key.size(), kLongest))) {
        if (!c.isLetterOrNumber() && !c.isSurrogate()) {
            continue;
        }
        if (before != 0) {
            pairs.push_back((static_cast<quint32>(before) << 16) | c.unicode());
        }
        before = c.unicode();
    }
    std::ranges::sort(pairs);
    return pairs;
}

std::size_t commonCount(const std::vector<quint32>& a, const std::vector<quint32>& b)
{
    std::vector<quint32> common;
    std::ranges::set_intersection(a, b, std::back_inserter(common));
    return common.size();
}

} // namespace

double similarity(QStringView keyA, QStringView keyB)
{
    if (keyA == keyB) {
        return keyA.isEmpty() ? 0.0 : 1.0;
    }
    const auto a = pairsOf(keyA);
    const auto b = pairsOf(keyB);
    const auto all = a.size() + b.size();
    return all == 0 ? 0.0 : 2.0 * static_cast<double>(commonCount(a, b)) / static_cast<double>(all);
}

double containment(QStringView part, QStringView whole)
{
    const auto a = pairsOf(part);
    return a.empty() ? 0.0
                     : static_cast<double>(commonCount(a, pairsOf(whole))) /
                           static_cast<double>(a.size());
}

} // namespace gongbao::parse
