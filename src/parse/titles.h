// SPDX-License-Identifier: GPL-3.0-or-later
// Titles of documents, which print breaks over one to five lines.
#pragma once

#include "parse/lineclass.h"

namespace gongbao::parse {

/// Whether the line may be one of a title.
[[nodiscard]] bool isTitleLine(const ClassifiedLine& line);

/// Whether a title may begin with @p key: with a body's name and 关于 …, or with 关于, 印发 ….
[[nodiscard]] bool beginsTitle(QStringView key);

/// The first line of the title whose last line is @p last, at least @p lower; last + 1 if the line
/// is none. Stops at a table, a sentence's end, a date, a note in brackets.
[[nodiscard]] qsizetype titleBegin(const ClassifiedLines& lines, qsizetype last, qsizetype lower);

/// One past the last line of the title that begins at @p first, at most @p upper: its lines follow
/// each other without a blank one, or stand in unclosed brackets.
[[nodiscard]] qsizetype titleEnd(const ClassifiedLines& lines, qsizetype first, qsizetype upper);

/// The index of the day that closes the act without a number whose title is line @p i; -1 where
/// none does before the next title or number.
[[nodiscard]] qsizetype closingDay(const ClassifiedLines& lines, qsizetype i);

/// Whether an act begins at line @p i with a title of its own kind: its number follows or stands on
/// the same line, or its text does up to a closing day.
[[nodiscard]] bool beginsAct(const ClassifiedLines& lines, qsizetype i);

/// The first line of the title of the act at line @p act: bodies that issue it together stand
/// above, each line with the state's name, the last one with 令.
[[nodiscard]] qsizetype jointActBegin(const ClassifiedLines& lines, qsizetype act, qsizetype lower);

/// The key with 《》 for other quotes of titles: titles within a title stand in 〈〉 where it is
/// quoted, in 《》 where it is printed; in some scripts both stand in 「」.
[[nodiscard]] QString withOneKindOfQuotes(const QString& key);

/// The title in lines [first, end) as one text, tidied.
[[nodiscard]] QString joinedTitle(const ClassifiedLines& lines, qsizetype first, qsizetype end);

} // namespace gongbao::parse
