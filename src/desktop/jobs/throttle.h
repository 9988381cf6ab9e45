// SPDX-License-Identifier: GPL-3.0-or-later
// Progress as often as people can see it.
#pragma once

#include "base/progress.h"

#include <chrono>

namespace gongbao::desktop {

/// Passes on the first state, the last one (done == total), and of the others at most one in
/// every @p interval. For one job on one thread.
[[nodiscard]] Progress throttled(Progress progress, std::chrono::milliseconds interval);

} // namespace gongbao::desktop
