// SPDX-License-Identifier: GPL-3.0-or-later
// Many issues out of one.
#pragma once

#include <QString>

namespace gongbao::bench {

/// The issue as its @p copy-th neighbour: with another issue number and other serials.
[[nodiscard]] QString varied(QString text, int copy);

} // namespace gongbao::bench
