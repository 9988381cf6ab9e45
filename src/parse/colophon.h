// SPDX-License-Identifier: GPL-3.0-or-later
// The colophon that closes an issue: who makes it, where it is printed, what it costs.
#pragma once

#include "parse/lineclass.h"

namespace gongbao::parse {

/// Where it begins, from @p bodyBegin on; the end of the lines if there is none.
[[nodiscard]] qsizetype findClosingColophon(const ClassifiedLines& lines, qsizetype bodyBegin);

/// The colophon's begin @p begin without the names of a meeting's members, which begin as those of
/// an editorial board do, but stand below a title that the 目录 in [@p tocBegin, @p tocEnd) lists.
[[nodiscard]] qsizetype behindListedMembers(const ClassifiedLines& lines, qsizetype begin,
                                            qsizetype tocBegin, qsizetype tocEnd);

} // namespace gongbao::parse
