// SPDX-License-Identifier: GPL-3.0-or-later
// Invented texts that are long in one way each: those that a slip makes slow.
#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace gongbao::bench {

struct Shape
{
    const char* name;
    std::function<QString(int times)> text; ///< @p times as long as for 1, to within a few lines
};

[[nodiscard]] std::vector<Shape> shapes();

} // namespace gongbao::bench
