// SPDX-License-Identifier: GPL-3.0-or-later
// Classes that a line has only beside its neighbours.
#pragma once

#include "parse/lineclass.h"

namespace gongbao::parse {

/// Settles what takes two lines to tell: a heading set downwards, numbers over two lines, who signs
/// beside a day, and which lines stand close to the one above.
void settleByNeighbours(ClassifiedLines& lines);

} // namespace gongbao::parse
