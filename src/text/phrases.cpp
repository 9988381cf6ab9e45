// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/phrases.h"

#include "text/characters.h"

#include <unicode/utf8.h>

#include <cstring>
#include <limits>

namespace gongbao::text {

namespace {

/// The code point that ends before @p index.
char32_t codePointBefore(QStringView text, qsizetype index)
{
    const bool isPair =
        index > 1 && text[index - 1].isLowSurrogate() && text[index - 2].isHighSurrogate();
    return codePointAt(text, isPair ? index - 2 : index - 1);
}

bool isWordBefore(QStringView text, qsizetype index)
{
    return index > 0 && isWordCharacter(codePointBefore(text, index));
}

bool isWordAt(QStringView text, qsizetype index)
{
    return index < text.size() && isWordCharacter(codePointAt(text, index));
}

} // namespace

qsizetype indexOfPhrase(QStringView folded, QStringView phrase, qsizetype from, OpenEnds open)
{
    if (phrase.isEmpty()) {
        return -1;
    }
    const bool startsWithWord = !open.start && isWordAt(phrase, 0);
    const bool endsWithWord = !open.end && isWordBefore(phrase, phrase.size());
    for (qsizetype at = folded.indexOf(phrase, from); at >= 0;
         at = folded.indexOf(phrase, at + 1)) {
        const qsizetype end = at + phrase.size();
        if (!(startsWithWord && isWordBefore(folded, at)) &&
            !(endsWithWord && isWordAt(folded, end))) {
            return at;
        }
    }
    return -1;
}

bool areNear(QStringView folded, QStringView first, OpenEnds firstOpen, QStringView second,
             OpenEnds secondOpen, int distance)
{
    // Counts no further than it has to: the next place may be a whole text away.
    const auto isNear = [folded, distance](qsizetype end, qsizetype start) {
        int count = 0;
        for (qsizetype at = end; at < start; at += unitCount(codePointAt(folded, at))) {
            if (++count > distance) {
                return false;
            }
        }
        return true;
    };
    // Of all places of the other phrase only the last before and the first after can be nearest.
    qsizetype before = -1;
    qsizetype after = indexOfPhrase(folded, second, 0, secondOpen);
    for (qsizetype at = indexOfPhrase(folded, first, 0, firstOpen); at >= 0;
         at = indexOfPhrase(folded, first, at + 1, firstOpen)) {
        while (after >= 0 && after < at) {
            before = after;
            after = indexOfPhrase(folded, second, after + 1, secondOpen);
        }
        if ((before >= 0 && isNear(before + second.size(), at)) ||
            (after >= 0 && isNear(at + first.size(), after))) {
            return true;
        }
    }
    return false;
}

namespace {

bool isWordBefore(std::string_view utf8, size_t index)
{
    UChar32 c = U_SENTINEL;
    auto at = static_cast<int32_t>(index);
    if (at > 0) {
        U8_PREV(utf8.data(), 0, at, c);
    }
    return c >= 0 && isWordCharacter(static_cast<char32_t>(c));
}

bool isWordAt(std::string_view utf8, size_t index)
{
    UChar32 c = U_SENTINEL;
    auto at = static_cast<int32_t>(index);
    const auto size = static_cast<int32_t>(utf8.size());
    if (at < size) {
        U8_NEXT(utf8.data(), at, size, c);
    }
    return c >= 0 && isWordCharacter(static_cast<char32_t>(c));
}

} // namespace

qsizetype indexOfPrinted(std::string_view utf8, std::string_view phrase, qsizetype from,
                         OpenEnds open)
{
    if (phrase.empty() || utf8.size() > size_t(std::numeric_limits<int32_t>::max())) {
        return -1;
    }
    const bool startsWithWord = !open.start && isWordAt(phrase, 0);
    const bool endsWithWord = !open.end && isWordBefore(phrase, phrase.size());
    for (auto start = static_cast<size_t>(from); start + phrase.size() <= utf8.size();) {
        // Of the ways to look for bytes this is the quickest: letters of Han begin all alike.
        const void* found =
            memmem(utf8.data() + start, utf8.size() - start, phrase.data(), phrase.size());
        if (found == nullptr) {
            return -1;
        }
        const auto at = static_cast<size_t>(static_cast<const char*>(found) - utf8.data());
        if (!(startsWithWord && isWordBefore(utf8, at)) &&
            !(endsWithWord && isWordAt(utf8, at + phrase.size()))) {
            return static_cast<qsizetype>(at);
        }
        start = at + 1;
    }
    return -1;
}

qsizetype wordEnd(QStringView folded, qsizetype end)
{
    while (isWordBefore(folded, end) && isWordAt(folded, end)) {
        end += unitCount(codePointAt(folded, end));
    }
    return end;
}

qsizetype wordStart(QStringView folded, qsizetype start)
{
    while (isWordAt(folded, start) && isWordBefore(folded, start)) {
        start -= unitCount(codePointBefore(folded, start));
    }
    return start;
}

qsizetype symbolStart(QStringView folded, qsizetype end)
{
    return wordStart(folded, end - unitCount(codePointBefore(folded, end)));
}

} // namespace gongbao::text
