// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/columnwidths.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace gongbao::publish {

std::vector<double> columnWidths(const std::vector<double>& natural,
                                 const std::vector<double>& least, double width)
{
    const size_t count = natural.size();
    const double total = std::accumulate(natural.begin(), natural.end(), 0.0);
    std::vector<double> widths = natural;
    if (total <= width) {
        const double surplus = (width - total) / static_cast<double>(count);
        for (double& column : widths) {
            column += surplus;
        }
        return widths;
    }
    // Columns that ask for no more than an even share get it; the others share what is left, the
    // longer ones more of it.
    std::vector<bool> settled(count, false);
    double room = width;
    auto open = static_cast<double>(count);
    for (bool changed = true; changed && open > 0;) {
        changed = false;
        for (size_t c = 0; c < count; ++c) {
            if (!settled[c] && natural[c] <= room / open) {
                settled[c] = changed = true;
                room -= natural[c];
                open -= 1;
            }
        }
    }
    double weights = 0;
    double leastTotal = 0;
    for (size_t c = 0; c < count; ++c) {
        weights += settled[c] ? 0 : std::sqrt(natural[c]);
        leastTotal += settled[c] ? 0 : least[c];
    }
    const double spare = std::max(0.0, room - leastTotal);
    for (size_t c = 0; c < count; ++c) {
        if (!settled[c]) {
            const double base = leastTotal > room ? least[c] * room / leastTotal : least[c];
            widths[c] = base + spare * std::sqrt(natural[c]) / weights;
        }
    }
    return widths;
}

} // namespace gongbao::publish
