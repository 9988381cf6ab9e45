// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/similarity.h"

#include <algorithm>
#include <utility>

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
    std::size_t count = 0;
    for (auto inA = a.begin(), inB = b.begin(); inA != a.end() && inB != b.end();) {
        if (*inA == *inB) {
            ++count;
            ++inA;
            ++inB;
        } else if (*inA < *inB) {
            ++inA;
        } else {
            ++inB;
        }
    }
    return count;
}

} // namespace

TitlePairs::TitlePairs(QString titleKey)
    : key(std::move(titleKey))
    , pairs(pairsOf(key))
{
}

double similarity(const TitlePairs& a, const TitlePairs& b)
{
    if (a.key == b.key) {
        return a.key.isEmpty() ? 0.0 : 1.0;
    }
    const auto all = a.pairs.size() + b.pairs.size();
    return all == 0 ? 0.0
                    : 2.0 * static_cast<double>(commonCount(a.pairs, b.pairs)) /
                          static_cast<double>(all);
}

double similarity(QStringView keyA, QStringView keyB)
{
    return similarity(TitlePairs(keyA.toString()), TitlePairs(keyB.toString()));
}

double containment(const TitlePairs& part, const TitlePairs& whole)
{
    return part.pairs.empty() ? 0.0
                              : static_cast<double>(commonCount(part.pairs, whole.pairs)) /
                                    static_cast<double>(part.pairs.size());
}

double containment(QStringView part, QStringView whole)
{
    return containment(TitlePairs(part.toString()), TitlePairs(whole.toString()));
}

} // namespace gongbao::parse
