// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/printedphrase.h"

#include "text/characters.h"
#include "text/folding.h"
#include "text/phrases.h"
#include "text/simplified.h"

#include <algorithm>
#include <cstring>
#include <iterator>
#include <map>
#include <utility>

namespace gongbao::text {

namespace {

/// Blocks of characters that NFKC makes Han of: radicals, those within circles and squares, and
/// those that other character sets have twice.
constexpr std::pair<char32_t, char32_t> kCompatible[] = {
    {0x2E80, 0x2FDF}, {0x3038, 0x303A},   {0x3190, 0x33FF},
    {0xF900, 0xFAFF}, {0x1F200, 0x1F265}, {0x2F800, 0x2FA1F},
};

/// Characters within the window around a place that may be dropped or composed with others; with
/// more of them the phrase might reach beyond it.
constexpr qsizetype kMostDropped = 12;

/// Neither dropped nor composed with what stands beside it.
bool isPlain(QChar c)
{
    constexpr std::u16string_view kMarks = u"，。、；：？！“”‘’（）《》〈〉【】〔〕—…";
    const char16_t unit = c.unicode();
    return (unit >= 0x4E00 && unit <= 0x9FFF) || (unit > 0x20 && unit < 0x7F) || isAnyOf(c, kMarks);
}

std::string utf8Of(char32_t c)
{
    return QString::fromUcs4(&c, 1).toStdString();
}

/// Of the basic block of Han, whose characters fold to one each.
bool isCommonHan(std::string_view utf8, size_t at)
{
    constexpr size_t kBytes = 3;
    return at + kBytes <= utf8.size() && uchar(utf8[at]) >= 0xE5U && uchar(utf8[at]) <= 0xE9U;
}

/// From each Han to what becomes it.
std::multimap<char32_t, char32_t> allVariants()
{
    std::multimap<char32_t, char32_t> variants;
    for (const auto& [traditional, simplified] : kSimplified) {
        variants.emplace(simplified, traditional);
    }
    for (const auto& [first, last] : kCompatible) {
        for (char32_t c = first; c <= last; ++c) {
            for (const char32_t folded : fold(QString::fromUcs4(&c, 1)).toStdU32String()) {
                if (isHan(folded) && folded != c) {
                    variants.emplace(folded, c);
                }
            }
        }
    }
    return variants;
}

} // namespace

std::vector<char32_t> variantsOf(char32_t han)
{
    static const std::multimap<char32_t, char32_t> kVariants = allVariants();
    std::vector<char32_t> variants;
    const auto [first, last] = kVariants.equal_range(han);
    std::transform(first, last, std::back_inserter(variants),
                   [](const auto& entry) { return entry.second; });
    return variants;
}

QString foldedBeginning(std::string_view utf8, size_t size)
{
    // Between two usual Han no character folds otherwise for what stands on the other side.
    constexpr size_t kHan = 3; // bytes
    constexpr size_t kLookedAt = 200;
    for (size_t end = std::min(size, utf8.size()), last = end - std::min(end, kLookedAt);
         end > last && end > kHan; --end) {
        if (isCommonHan(utf8, end) && isCommonHan(utf8, end - kHan)) {
            return fold(QString::fromUtf8(utf8.data(), qsizetype(end)));
        }
    }
    return {};
}

PrintedPhrase::PrintedPhrase(QString folded)
    : m_phrase(std::move(folded))
{
    for (qsizetype at = 0; at < m_phrase.size(); at += unitCount(codePointAt(m_phrase, at))) {
        const char32_t c = codePointAt(m_phrase, at);
        if (!isHan(c)) {
            continue;
        }
        m_anchors.push_back(utf8Of(c));
        for (const char32_t variant : variantsOf(c)) {
            m_anchors.push_back(utf8Of(variant));
        }
        const qsizetype next = at + unitCount(c);
        m_wantsMark = next < m_phrase.size() && !isHan(codePointAt(m_phrase, next));
        return;
    }
}

qsizetype PrintedPhrase::reach() const
{
    constexpr qsizetype kMostBytes = 4; // of a character
    return kMostBytes * (m_phrase.size() + kMostDropped + 4);
}

std::optional<bool> PrintedPhrase::beginsIn(std::string_view utf8, size_t size) const
{
    if (m_anchors.empty()) {
        return std::nullopt;
    }
    bool isSure = true;
    for (const std::string& anchor : m_anchors) {
        for (size_t from = 0; from < utf8.size();) {
            const void* found =
                memmem(utf8.data() + from, utf8.size() - from, anchor.data(), anchor.size());
            if (found == nullptr) {
                break;
            }
            const auto place = static_cast<size_t>(static_cast<const char*>(found) - utf8.data());
            if (place >= size) {
                break;
            }
            from = place + anchor.size();
            // Variants may become several characters, of which the one behind is not the next.
            if (&anchor == &m_anchors.front() && m_wantsMark && isCommonHan(utf8, from)) {
                continue;
            }
            const std::optional<bool> isHere = isAround(utf8, place);
            if (isHere.value_or(false)) {
                return true;
            }
            isSure = isSure && isHere.has_value();
        }
    }
    return isSure ? std::optional(false) : std::nullopt;
}

std::optional<bool> PrintedPhrase::isAround(std::string_view utf8, size_t place) const
{
    const auto at = static_cast<qsizetype>(place);
    const QString window = charactersBetween(utf8, at - reach(), at + reach());
    const bool hasStart = at <= reach();
    const bool hasEnd = at + reach() >= std::ssize(utf8);
    const auto odd = std::ranges::count_if(window, [](QChar c) { return !isPlain(c); });
    if (!(hasStart && hasEnd) && odd > kMostDropped) {
        return std::nullopt;
    }
    const QString folded = fold(window);
    // Next to where the window is cut a character may fold otherwise than in the whole text.
    constexpr qsizetype kMargin = 3;
    for (qsizetype found = indexOfPhrase(folded, m_phrase); found >= 0;
         found = indexOfPhrase(folded, m_phrase, found + 1)) {
        const qsizetype end = found + m_phrase.size();
        if ((hasStart || found >= kMargin) && (hasEnd || end + kMargin <= folded.size())) {
            return true;
        }
    }
    return false;
}

} // namespace gongbao::text
