// SPDX-License-Identifier: GPL-3.0-or-later
// Running headers and page numbers: what print adds to each page.
#pragma once

#include "parse/lineclass.h"

namespace gongbao::parse {

/// Decides what single lines cannot: a bare number is a page's beside a running header or a page
/// break; a line that comes back beside page numbers is a running header.
void settlePageFurniture(ClassifiedLines& lines);

/// Parts what is said from running headers and page numbers.
[[nodiscard]] ClassifiedText withoutPageFurniture(ClassifiedLines lines);

} // namespace gongbao::parse
