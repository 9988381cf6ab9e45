// SPDX-License-Identifier: GPL-3.0-or-later
// How a query was read, in words.
#pragma once

#include "archive/condition.h"
#include "archive/records.h"

namespace gongbao::search {

/// A sentence in the user's language: 机关 = 云山县人民政府 且 全文含“绿化”. Phrases are shown
/// folded, as they are looked for. A condition that asks for nothing is told as well.
[[nodiscard]] QString describe(const archive::Condition& condition);

/// A number as it is looked for: 云政办〔2024〕7号, with … for what fits any.
[[nodiscard]] QString describe(const archive::NumberPattern& number);

/// What SearchResult::nearest is, in a sentence: that these are not the number that was asked for.
[[nodiscard]] QString describeNearest(const QList<archive::DocumentRecord>& nearest);

} // namespace gongbao::search
