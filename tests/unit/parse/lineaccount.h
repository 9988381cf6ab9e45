// SPDX-License-Identifier: GPL-3.0-or-later
// Whether an issue accounts for every line of its source: for tests and fuzzers alike.
#pragma once

#include "model/issue.h"
#include "source/sourcetext.h"

#include <QStringList>

namespace gongbao {

/// Lines that are not blank and lie in no document and in no other part, or in more than one.
[[nodiscard]] QStringList misplacedLines(const source::SourceText& source, const Issue& issue);

/// Blocks that stand outside their document, or out of the order of its lines.
[[nodiscard]] QStringList misplacedBlocks(const Issue& issue);

} // namespace gongbao
