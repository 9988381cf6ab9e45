// SPDX-License-Identifier: GPL-3.0-or-later
// Document numbers as people type them.
#pragma once

#include "archive/numberlookup.h"

#include <QStringView>

#include <optional>

namespace gongbao::search {

/// Reads all of @p typed as a document number or part of one: an agency word, a year in any
/// brackets or none, or its last two digits in brackets, and a serial, of which an agency word with
/// one of the others, a year with a serial, or a serial marked by 第, 号 or No. are enough. Digits
/// may be full-width or Chinese; spaces, brackets around all of it, a title before those and marks
/// behind do not count. nullopt where it does not look like a number; as every number may also be
/// meant as words, text is searched for them as well.
///
/// 石大政办发〔2025〕27号, 石大政办发[2025]27, 石政办27, 27号, 2025 27, 国务院令第七〇六号,
/// 第12号令, 《…的通知》（石政办发〔2025〕27号）
[[nodiscard]] std::optional<archive::NumberPattern> readNumber(QStringView typed);

/// The same of a word beside others, which is more likely to be text: an agency word, a serial, and
/// a year or one of the marks are needed.
[[nodiscard]] std::optional<archive::NumberPattern> readNumberWord(QStringView word);

/// The same of what is known to be a number or a part of one: an agency word alone, a year or a
/// serial alone will do.
[[nodiscard]] std::optional<archive::NumberPattern> readNumberPart(QStringView typed);

/// Whether @p next, which white space parts from the part of a number that @p begun is, goes on
/// with it: 2024 or 27 after 霁政办.
[[nodiscard]] bool continuesNumber(QStringView begun, QStringView next);

} // namespace gongbao::search
