// SPDX-License-Identifier: GPL-3.0-or-later
// What a character is, as far as gazettes care. Code points; no locale.
#pragma once

#include <QStringView>

namespace gongbao::text {

/// Han ideographs in every plane, 〇, and private-use characters, which OCR and old fonts put in
/// the place of rare Han.
[[nodiscard]] bool isHan(char32_t c);

/// White space that print and OCR leave: also no-break, ideographic and zero-width spaces, BOM.
[[nodiscard]] bool isSpace(char32_t c);

/// A letter of an alphabet or a decimal digit, of any width: what makes up "words" beside Han.
[[nodiscard]] bool isWordCharacter(char32_t c);

/// The code point at @p index of UTF-16 text; an unpaired surrogate stands for itself.
[[nodiscard]] char32_t codePointAt(QStringView text, qsizetype index);

/// How many UTF-16 units @p c takes: 1 or 2.
[[nodiscard]] inline int unitCount(char32_t c)
{
    return c > 0xFFFF ? 2 : 1;
}

/// Without white space at both ends.
[[nodiscard]] QStringView trimmed(QStringView text);

/// Without any white space. 云政发〔2025〕 26 号 → 云政发〔2025〕26号
[[nodiscard]] QString withoutSpaces(QStringView text);

/// Full-width ASCII (Ａ, １, （ …) becomes half-width, one unit for one unit, so that offsets stay.
[[nodiscard]] QString narrowed(QStringView text);

} // namespace gongbao::text
