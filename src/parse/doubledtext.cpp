// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/doubledtext.h"

#include "parse/headinglines.h"
#include "parse/lineshapes.h"
#include "text/characters.h"
#include "text/segmenter.h"

#include <algorithm>
#include <vector>

namespace gongbao::parse {

namespace {

constexpr qsizetype kLeastDoubled = 2;
constexpr qsizetype kMostCompared = 60;
/// Words of this length are not meant to stand twice, nor is a line of it without its end.
constexpr qsizetype kLeastRepeated = 20;
constexpr qsizetype kLeastWords = 4;
/// A whole end of a paragraph, printed again with its first characters changed, begins so far
/// within the paragraph.
constexpr qsizetype kMostUnlike = 2;
constexpr qsizetype kLeastBefore = 4;
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

/// How many characters end @p above and begin @p below alike.
qsizetype doubled(QStringView above, QStringView below)
{
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

/// Whether the last @p size characters of @p above, with which @p below begins, may be meant to
/// stand twice: what a line names, and a sentence or a line that is whole, unless they are long.
bool mayBeMeant(QStringView above, QStringView below, qsizetype size)
{
    if (size >= kLeastRepeated) {
        return false;
    }
    const bool isNamed = size < above.size() && above[above.size() - size - 1] == u':';
    const bool isWhole = endsParagraph(above) || size == below.size();
    return isNamed || isWhole || (above.size() < kLeastRepeated && size < kLeastWords);
}

} // namespace

qsizetype repeatedHead(const ClassifiedLine& above, const ClassifiedLine& below)
{
    if (below.kind != LineClass::Text) {
        return 0;
    }
    const qsizetype size = isRunning(above) ? doubled(above.key, below.key) : 0;
    if (hasHan(QStringView(below.key).first(size))) {
        return mayBeMeant(above.key, below.key, size) ? 0 : size;
    }
    const bool repeats =
        (isRunning(above) || isHeading(above)) && repeatsCharacter(above.key, below.key);
    return repeats && (isHeading(above) || !mayBeMeant(above.key, below.key, 1)) ? 1 : 0;
}

bool seemsRepeated(const ClassifiedLine& above, const ClassifiedLine& below)
{
    const QStringView first = above.key;
    const QStringView second = below.key;
    if (below.kind != LineClass::Text || !isRunning(above) ||
        first.size() < second.size() + kLeastBefore) {
        return false;
    }
    qsizetype same = 0;
    while (same < second.size() &&
           first[first.size() - 1 - same] == second[second.size() - 1 - same]) {
        ++same;
    }
    // It begins within a sentence.
    const QStringView unlike = second.first(second.size() - same);
    const auto isHan = [](QChar c) { return text::isHan(c.unicode()); };
    return same >= kLeastRepeated && !unlike.isEmpty() && unlike.size() <= kMostUnlike &&
           std::ranges::all_of(unlike, isHan) && isHan(first[first.size() - second.size() - 1]);
}

} // namespace gongbao::parse
