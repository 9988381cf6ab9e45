// SPDX-License-Identifier: GPL-3.0-or-later
// How Han are read, and text found by it. Pure; the table of readings is made from Unihan when the
// program is built. Letters are a–z without tones, ü is v.
#pragma once

#include <QString>

#include <string_view>
#include <vector>

namespace gongbao::text {

/// Every modern reading of @p han, the usual one first: 重 → zhong, chong. None for other
/// characters.
[[nodiscard]] std::vector<std::string_view> pinyinOf(char32_t han);

/// @p typed as these letters, 大 being da, dà or DA; white space and apostrophes between syllables
/// left out. Empty where it has anything else.
[[nodiscard]] QString pinyinLetters(QStringView typed);

/// The ways to read @p letters as syllables and initials, each one for one Han, those with long
/// syllables first: dawukou → da wu kou, d a wu kou …; at most kMostSpellings. After l and n, u may
/// be ü. Empty where it is none, as with letters that begin no syllable.
[[nodiscard]] std::vector<std::vector<QString>> pinyinSpellings(const QString& letters);

inline constexpr size_t kMostSpellings = 48;

/// Whether neighbouring Han somewhere in @p text can be read as @p letters, each as a whole
/// syllable or by its first letter, the last one by any beginning of its syllable.
[[nodiscard]] bool isReadAs(const QString& text, const QString& letters);

} // namespace gongbao::text
