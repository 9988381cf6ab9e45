// SPDX-License-Identifier: GPL-3.0-or-later
// Traditional characters and the simplified ones that are written for them, as ICU has them.
#pragma once

#include <utility>

namespace gongbao::text {

/// In the order of code points; made by simplifiedtable.cpp.
inline constexpr std::pair<char32_t, char32_t> kSimplified[] = {
#include "simplifiedtable.inc"
};

} // namespace gongbao::text
