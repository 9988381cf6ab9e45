// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/jobs/throttle.h"

#include <optional>
#include <utility>

namespace gongbao::desktop {

Progress throttled(Progress progress, std::chrono::milliseconds interval)
{
    using Clock = std::chrono::steady_clock;
    return [progress = std::move(progress), interval,
            last = std::optional<Clock::time_point>()](const ProgressState& state) mutable {
        const auto now = Clock::now();
        if (!last || now - *last >= interval || state.done == state.total) {
            last = now;
            progress(state);
        }
    };
}

} // namespace gongbao::desktop
