// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the lines that a heading's number begins are headings, and which the text of an item.
#pragma once

#include "parse/documentlines.h"

namespace gongbao::parse {

/// Whether a paragraph may end with the line.
[[nodiscard]] bool endsParagraph(QStringView key);

/// Whether a line is as short as headings are, and no sentence.
[[nodiscard]] bool isShortAsHeading(QStringView key);

/// Whether line @p i, which a heading's number begins, stands as a heading beside its siblings.
[[nodiscard]] bool standsAsHeading(const DocumentLines& part, qsizetype i);

} // namespace gongbao::parse
