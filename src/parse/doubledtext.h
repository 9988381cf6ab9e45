// SPDX-License-Identifier: GPL-3.0-or-later
// Words that print has on both sides of a break.
#pragma once

#include "parse/lineclass.h"

namespace gongbao::parse {

/// How many units at the head of @p below's key repeat the end of the line @p above and are not
/// meant to; 0 for none.
[[nodiscard]] qsizetype repeatedHead(const ClassifiedLine& above, const ClassifiedLine& below);

/// Whether @p below may be the end of the line @p above over again, its first characters misread.
/// Sentences of a list may be as like as that: it is a doubt, and no reason to leave one out.
[[nodiscard]] bool seemsRepeated(const ClassifiedLine& above, const ClassifiedLine& below);

} // namespace gongbao::parse
