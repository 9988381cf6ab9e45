// SPDX-License-Identifier: GPL-3.0-or-later
// How far a file is whose pages are recognised, each of which takes seconds.
#pragma once

#include "base/progress.h"

#include <functional>

namespace gongbao::ingest {

/// For source::RecognitionOptions::progress: tells @p progress the page beside what @p file says of
/// the whole.
[[nodiscard]] std::function<void(int page, int last)> pageProgress(const Progress& progress,
                                                                   const ProgressState& file);

} // namespace gongbao::ingest
