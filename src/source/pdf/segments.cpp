// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/pdf/segments.h"

#include "text/characters.h"

#include <algorithm>
#include <utility>

namespace gongbao::source::pdf {

namespace {

constexpr double kWordGap = 0.12; // em, between words of an alphabet
constexpr double kHanGap = 0.5;   // em; less is what filling a line spreads
/// Words that overlap more than this, in em, are set over one another, not in a line.
constexpr double kOverlap = 0.5;

bool isAlphabetic(QChar c)
{
    return text::isWordCharacter(c.unicode()) && !text::isHan(c.unicode());
}

} // namespace

bool sharesLine(const QRectF& a, const QRectF& b)
{
    const double shared = std::min(a.bottom(), b.bottom()) - std::max(a.top(), b.top());
    return shared >= 0.5 * std::min(a.height(), b.height());
}

void appendSetOff(QString& left, QStringView right, double gap)
{
    if (!left.isEmpty() && !right.isEmpty()) {
        const bool words = isAlphabetic(left.back()) && isAlphabetic(right.front());
        if (gap >= (words ? kWordGap : kHanGap)) {
            left += u' ';
        }
    }
    left += right;
}

std::vector<Segment> joinWords(std::vector<Word> words)
{
    std::ranges::sort(words, {}, [](const Word& word) {
        return std::pair(word.box.left(), word.box.top());
    });
    std::vector<Segment> segments;
    std::vector<bool> spaced; // whether the segment's last word has a space behind it
    for (Word& word : words) {
        const double em = word.em;
        const auto fits = [&](const Segment& segment) {
            const double gap = word.box.left() - segment.box.right();
            const double size = std::max(em, segment.em);
            return gap <= kWidestGap * size && gap >= -kOverlap * size &&
                   sharesLine(segment.box, word.box);
        };
        // The nearest to the left comes last: words are sorted.
        const auto found = std::find_if(segments.rbegin(), segments.rend(), fits);
        if (found == segments.rend()) {
            segments.push_back({std::move(word.text), word.box, em, -1});
            spaced.push_back(word.spaceAfter);
            continue;
        }
        const auto at = static_cast<std::size_t>(segments.rend() - found - 1);
        const double gap = (word.box.left() - found->box.right()) / std::max(em, found->em);
        appendSetOff(found->text, word.text,
                     spaced[at] && isAlphabetic(word.text.front()) ? std::max(gap, kWordGap) : gap);
        found->box |= word.box;
        found->em = std::max(found->em, em);
        spaced[at] = word.spaceAfter;
    }
    return segments;
}

} // namespace gongbao::source::pdf
