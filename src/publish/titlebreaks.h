// SPDX-License-Identifier: GPL-3.0-or-later
// Titles broken by sense: 词意完整、排列对称、长短适宜, as the standard asks.
#pragma once

#include "publish/linesetting.h"

namespace gongbao::publish {

/// Sets @p text on as few lines of at most @p width points as it takes, or one more where that
/// breaks it better: between words, before 关于 rather than after it, never before 的, and shaped
/// as a trapezium or a diamond. Spaces, where print wrapped the title, are the best places of all.
[[nodiscard]] std::vector<SetLine> setTitle(const ShapedTextPtr& text, double fontSize,
                                            double letterSpacing, double width);

} // namespace gongbao::publish
