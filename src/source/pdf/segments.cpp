// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/pdf/segments.h"

#include "text/characters.h"

#include <algorithm>
#include <utility>

namespace gongbao::source::pdf {

namespace {

constexpr double kWordGap = 0.12; // em, between words of an alphabet
constexpr double kHanGap = 0.5;   // em; less may be what filling a line spreads
/// em between two words of several characters, which a line that is spread does not have: it parts
/// all its characters.
constexpr double kSpaceOfHan = 0.2;
/// Words that overlap more than this, in em, are set over one another, not in a line.
constexpr double kOverlap = 0.5;

bool isAlphabetic(QChar c)
{
    return text::isWordCharacter(c.unicode()) && !text::isHan(c.unicode());
}

/// The gap between two words of a line, in em; wide enough to count where the file itself or the
/// words' lengths say that a space is meant.
double shownGap(const Word& left, const Word& right, double em)
{
    const double gap = (right.box.left() - left.box.right()) / em;
    const bool words = isAlphabetic(left.text.back()) && isAlphabetic(right.text.front());
    if (words && left.spaceAfter) {
        return std::max(gap, kWordGap);
    }
    const bool han = text::isHan(left.text.back().unicode()) &&
                     text::isHan(right.text.front().unicode());
    const bool phrases = left.text.size() > 1 && right.text.size() > 1;
    return han && phrases && gap >= kSpaceOfHan ? std::max(gap, kHanGap) : gap;
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
    std::vector<const Word*> lasts; // of each segment
    for (const Word& word : words) {
        const auto fits = [&](const Segment& segment) {
            const double gap = word.box.left() - segment.box.right();
            const double size = std::max(word.em, segment.em);
            return gap <= kWidestGap * size && gap >= -kOverlap * size &&
                   sharesLine(segment.box, word.box);
        };
        // The nearest to the left comes last: words are sorted.
        const auto found = std::find_if(segments.rbegin(), segments.rend(), fits);
        if (found == segments.rend()) {
            segments.push_back({word.text, word.box, word.em, -1});
            lasts.push_back(&word);
            continue;
        }
        const Word*& last = lasts[static_cast<std::size_t>(segments.rend() - found - 1)];
        const double em = std::max(word.em, found->em);
        appendSetOff(found->text, word.text, shownGap(*last, word, em));
        found->box |= word.box;
        found->em = em;
        last = &word;
    }
    return segments;
}

} // namespace gongbao::source::pdf
