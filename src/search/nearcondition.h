// SPDX-License-Identifier: GPL-3.0-or-later
// NEAR between what a query has on its sides. Pure.
#pragma once

#include "archive/condition.h"

#include <optional>

namespace gongbao::search {

/// A phrase of one side, whichever of its alternatives it is, near one of the other: both sides in
/// the text, or both in titles of the same kind. nullopt where a side is unset or anything else.
[[nodiscard]] std::optional<archive::Condition>
nearCondition(const std::optional<archive::Condition>& left,
              const std::optional<archive::Condition>& right, int distance);

} // namespace gongbao::search
