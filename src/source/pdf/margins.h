// SPDX-License-Identifier: GPL-3.0-or-later
// Running headers, footers and page numbers.
#pragma once

#include "source/pdf/segments.h"

namespace gongbao::source::pdf {

struct Margins
{
    std::vector<Segment> top{};
    std::vector<Segment> bottom{};
    QString pageNumber{}; ///< 24; empty where none is printed
};

/// Takes the line at the page's head and the one at its foot out of @p segments where they stand
/// apart in the margin or show the page's number.
[[nodiscard]] Margins takeMargins(std::vector<Segment>& segments, QSizeF page);

} // namespace gongbao::source::pdf
