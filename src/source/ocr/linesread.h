// SPDX-License-Identifier: GPL-3.0-or-later
// How sure the engine is of the lines that became of its words.
#pragma once

#include "model/printedpages.h"
#include "source/ocr/scannedpages.h"

namespace gongbao::source::ocr {

/// @p printed says where the lines of the text stand. Pure; any thread.
[[nodiscard]] Recognition recognitionOf(const ScannedPages& scanned, const PrintedPages& printed);

} // namespace gongbao::source::ocr
