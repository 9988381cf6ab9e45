// SPDX-License-Identifier: GPL-3.0-or-later
// The content stream of one page.
#pragma once

#include "publish/flow.h"
#include "publish/glyphusage.h"

#include <QByteArray>

namespace gongbao::publish {

/// Where a page's number stands and what it is.
struct PageNumber
{
    SetLine line{};
    double x = 0; ///< from the left edge of the type area
};

/// PDF operators that draw @p page and its number, if it has one; the fonts are named F0, F1 … by
/// face number.
[[nodiscard]] QByteArray pageContent(const Page& page, const std::optional<PageNumber>& number,
                                     const PageGeometry& geometry, GlyphUsage& usage);

} // namespace gongbao::publish
