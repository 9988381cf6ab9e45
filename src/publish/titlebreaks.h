// SPDX-License-Identifier: GPL-3.0-or-later
// Titles broken by sense: 词意完整、排列对称、长短适宜, as the standard asks.
#pragma once

#include "publish/linesetting.h"

namespace gongbao::publish {

/// Sets @p text on lines of at most @p width points, as few as it takes or some more where that
/// breaks it better: where the sense allows (see titlephrases.h), and shaped as a trapezium or a
/// diamond. A title of many lines is set like a paragraph.
[[nodiscard]] std::vector<SetLine> setTitle(const ShapedTextPtr& text, double fontSize,
                                            double letterSpacing, double width);

} // namespace gongbao::publish
