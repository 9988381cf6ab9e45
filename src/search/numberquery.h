// SPDX-License-Identifier: GPL-3.0-or-later
// Document numbers as people type them.
#pragma once

#include "archive/numberlookup.h"

#include <QStringView>

#include <optional>

namespace gongbao::search {

/// Reads all of @p typed as a document number or part of one: an agency word, a year in any
/// brackets or none, or its last two digits in brackets, and a serial, of which an agency word with
/// one of the others, a year with a serial, or a serial marked by 第 or 号 are enough. Digits may
/// be full-width or Chinese; spaces do not count. nullopt where it does not look like a number; as
/// every number may also be meant as words, text is searched for them as well.
///
/// 石大政办发〔2025〕27号, 石大政办发[2025]27, 石政办27, 27号, 2025 27, 国务院令第七〇六号
[[nodiscard]] std::optional<archive::NumberPattern> readNumber(QStringView typed);

/// The same of what is known to be a number or a part of one: an agency word alone, a year or a
/// serial alone will do.
[[nodiscard]] std::optional<archive::NumberPattern> readNumberPart(QStringView typed);

} // namespace gongbao::search
