// SPDX-License-Identifier: GPL-3.0-or-later
// The order in which the parts of a page are read.
#pragma once

#include "source/pdf/segments.h"

namespace gongbao::source::pdf {

/// Segments that are read from top to bottom: a page's full width, or one column of it.
struct Flow
{
    std::vector<Segment> segments{}; ///< by their tops
};

/// Finds stretches of the page that are set in two columns and puts the left one before the right
/// one; what spans both stands between such stretches.
[[nodiscard]] std::vector<Flow> readingOrder(std::vector<Segment> segments);

} // namespace gongbao::source::pdf
