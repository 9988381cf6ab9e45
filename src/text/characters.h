// SPDX-License-Identifier: GPL-3.0-or-later
// What a character is, as far as gazettes care. Code points; no locale.
#pragma once

#include <QStringView>

#include <string_view>

namespace gongbao::text {

/// Part of isHan(): those outside of the block that nearly all text is made of.
[[nodiscard]] bool isRareHan(char32_t c);

/// Han ideographs in every plane, 〇, and private-use characters, which OCR and old fonts put in
/// the place of rare Han.
[[nodiscard]] inline bool isHan(char32_t c)
{
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3007 && isRareHan(c));
}

/// White space that print and OCR leave: also no-break, ideographic and zero-width spaces, BOM.
inline constexpr std::u16string_view kSpaces =
    u"\t\n\v\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008"
    u"\u2009\u200A\u200B\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF";

/// Whether @p c is one of kSpaces.
[[nodiscard]] bool isSpace(char32_t c);

/// A letter of an alphabet or a decimal digit, of any width: what makes up "words" beside Han.
[[nodiscard]] bool isWordCharacter(char32_t c);

/// Whether @p c is one of the few characters in @p set; compiled into comparisons.
[[nodiscard]] constexpr bool isAnyOf(QChar c, std::u16string_view set)
{
    for (const char16_t one : set) {
        if (c.unicode() == one) {
            return true;
        }
    }
    return false;
}

/// The code point at @p index of UTF-16 text; an unpaired surrogate stands for itself.
[[nodiscard]] char32_t codePointAt(QStringView text, qsizetype index);

/// How many UTF-16 units @p c takes: 1 or 2.
[[nodiscard]] inline int unitCount(char32_t c)
{
    return c > 0xFFFF ? 2 : 1;
}

/// The characters of UTF-8 text that begin from byte @p from on and end at @p to at the latest;
/// both are moved into the text.
[[nodiscard]] QString charactersBetween(std::string_view utf8, qsizetype from, qsizetype to);

/// Without white space at both ends.
[[nodiscard]] QStringView trimmed(QStringView text);

/// Without any white space. 云政发〔2025〕 26 号 → 云政发〔2025〕26号
[[nodiscard]] QString withoutSpaces(QStringView text);

/// Full-width ASCII (Ａ, １, （ …) becomes half-width, one unit for one unit, so that offsets stay.
[[nodiscard]] QString narrowed(QStringView text);

} // namespace gongbao::text
