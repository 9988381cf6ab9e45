// SPDX-License-Identifier: GPL-3.0-or-later
// How a long job is asked to stop.
#pragma once

#include <stop_token>

namespace gongbao {

/// One per request, never shared between requests, so that a superseded one cannot revive. A job
/// looks at stop_requested() at least every few milliseconds and answers ErrorCode::Cancelled.
using StopToken = std::stop_token;
using StopSource = std::stop_source;

} // namespace gongbao
