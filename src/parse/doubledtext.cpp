// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/doubledtext.h"

#include "text/characters.h"
#include "text/segmenter.h"

#include <algorithm>
#include <vector>

namespace gongbao::parse {

namespace {

constexpr qsizetype kLeastDoubled = 2;
constexpr qsizetype kMostCompared = 60;
/// A whole end of a paragraph, printed again with its first characters changed.
constexpr qsizetype kLeastRepeated = 20;
constexpr qsizetype kMostUnlike = 6;
/// So many characters on either side tell the words at a break.
constexpr qsizetype kWordContext = 6;
constexpr qsizetype kLongestHeading = 42;

bool isHeading(const ClassifiedLine& line)
{
    return line.kind == LineClass::Heading && line.key.size() <= kLongestHeading;
}

/// A line of running text. The text below a heading often begins with the heading's last words.
bool isRunning(const ClassifiedLine& line)
{
    return line.kind == LineClass::Text || line.kind == LineClass::ListField ||
           (line.kind == LineClass::Heading && !isHeading(line));
}

/// Whether @p below is the end of @p above over again, but for a few characters at its head.
bool repeatsEnd(QStringView above, QStringView below)
{
    const qsizetype size = std::min(above.size(), below.size());
    qsizetype same = 0;
    while (same < size && above[above.size() - 1 - same] == below[below.size() - 1 - same]) {
        ++same;
    }
    return same >= kLeastRepeated && below.size() - same <= kMostUnlike;
}

/// How many characters end @p above and begin @p below alike.
qsizetype doubled(QStringView above, QStringView below)
{
    if (repeatsEnd(above, below)) {
        return below.size();
    }
    const qsizetype most = std::min({above.size(), below.size(), kMostCompared});
    // Only where the last character of the one stands in the other can both be the same.
    qsizetype at = most - 1;
    while (at + 1 >= kLeastDoubled) {
        at = below.first(at + 1).lastIndexOf(above.back());
        if (at + 1 >= kLeastDoubled && above.endsWith(below.first(at + 1))) {
            return at + 1;
        }
        --at;
    }
    return 0;
}

/// 收入 | 入人口: one character printed twice, which stands alone where the text goes on, but ends
/// a word where it broke off. Not 管制 | 制度.
bool repeatsCharacter(QStringView above, QStringView below)
{
    const bool same = above.size() >= kWordContext && below.size() >= kWordContext &&
                      above.back() == below.front() && text::isHan(below.front().unicode());
    if (!same) {
        return false;
    }
    text::Segmenter words;
    const std::vector<bool> before = words.wordStarts(above.last(kWordContext));
    const std::vector<bool> after = words.wordStarts(below.first(kWordContext));
    return !before[kWordContext - 1] && after[1] && !after[2];
}

bool hasHan(QStringView words)
{
    return std::ranges::any_of(words, [](QChar c) { return text::isHan(c.unicode()); });
}

} // namespace

qsizetype repeatedHead(const ClassifiedLine& above, const ClassifiedLine& below)
{
    if (below.kind != LineClass::Text) {
        return 0;
    }
    const qsizetype size = isRunning(above) ? doubled(above.key, below.key) : 0;
    if (hasHan(QStringView(below.key).first(size))) {
        return size;
    }
    const bool repeats =
        (isRunning(above) || isHeading(above)) && repeatsCharacter(above.key, below.key);
    return repeats ? 1 : 0;
}

} // namespace gongbao::parse
