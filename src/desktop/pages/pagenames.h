// SPDX-License-Identifier: GPL-3.0-or-later
// What pages are called.
#pragma once

#include "model/printedpages.h"

namespace gongbao::desktop {

/// "Page 3 of 40, numbered 24"; nothing for page 0.
[[nodiscard]] QString longPageName(const PrintedPages& pages, int page);
/// The number that is printed on the page; where others have one but this has none, its place in
/// brackets.
[[nodiscard]] QString shortPageName(const PrintedPages& pages, int page);

} // namespace gongbao::desktop
