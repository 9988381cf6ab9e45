// SPDX-License-Identifier: GPL-3.0-or-later
// What all entries of a 目录 have in common, before each is read.
#pragma once

#include "parse/lineclass.h"

namespace gongbao::parse {

/// Whether the entries show pages: at least as many lines end with one as bear a number.
[[nodiscard]] bool showsPages(const ClassifiedLines& lines);

/// ◇ and the like, where what stands behind one has a number or page, or is a title where entries
/// show no pages.
[[nodiscard]] QString entrySigns(const ClassifiedLines& lines, bool paged);

/// What the gazette's names before the 目录 begin with: 某特别行政区 of 某特别行政区公报.
[[nodiscard]] QStringList ownersOf(const ClassifiedLines& lines, qsizetype tocBegin);

} // namespace gongbao::parse
