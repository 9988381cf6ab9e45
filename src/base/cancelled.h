// SPDX-License-Identifier: GPL-3.0-or-later
// What a job answers that was asked to stop.
#pragma once

#include "base/error.h"

namespace gongbao {

/// ErrorCode::Cancelled with its sentence. Any thread.
[[nodiscard]] Error cancelled();

} // namespace gongbao
