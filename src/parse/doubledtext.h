// SPDX-License-Identifier: GPL-3.0-or-later
// Words that print has on both sides of a break.
#pragma once

#include "parse/lineclass.h"

namespace gongbao::parse {

/// How many units at the head of @p below's key repeat the end of the line @p above: all of them
/// where it is that end over again but for its first characters; 0 for none.
[[nodiscard]] qsizetype repeatedHead(const ClassifiedLine& above, const ClassifiedLine& below);

} // namespace gongbao::parse
