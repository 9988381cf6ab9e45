// SPDX-License-Identifier: GPL-3.0-or-later
// The form of a line that recognisers look at, so that width, spacing and script do not matter.
#pragma once

#include <QString>

namespace gongbao::parse {

/// @p text without white space; full-width forms half-width; 〔 ［ ﹝ as [; the dashes as -; ○ as
/// 〇; traditional forms of the words that recognisers know as simplified ones. At most as long as
/// @p text. Only for recognising: what is recorded is always taken from the text as printed.
[[nodiscard]] QString lineKey(QStringView text);

/// The same for one character; 0 where it is white space.
[[nodiscard]] char16_t keyCharacter(char16_t c);

/// The offset in @p printed behind its first @p count units that its lineKey() has.
[[nodiscard]] qsizetype printedOffset(QStringView printed, qsizetype count);

// Of these and of lineKey(), the overload for a QString makes no copy where nothing changes.
[[nodiscard]] QString lineKey(const QString& text);

/// @p text without white space and otherwise as printed: unit for unit beside its lineKey().
[[nodiscard]] QString compacted(QStringView text);
[[nodiscard]] QString compacted(const QString& text);

/// A title or another single phrase, without the spaces and breaks that print leaves between Han
/// characters; between words and digits of an alphabet one space stays.
[[nodiscard]] QString tidied(QStringView text);
[[nodiscard]] QString tidied(const QString& text);

/// Running text: a space that parts names or items stays, as one; those that typesetting puts
/// between Han and digits (2025 年) or around punctuation go.
[[nodiscard]] QString respaced(QStringView text);
[[nodiscard]] QString respaced(const QString& text);

} // namespace gongbao::parse
