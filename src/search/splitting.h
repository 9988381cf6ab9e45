// SPDX-License-Identifier: GPL-3.0-or-later
// What was typed without spaces and nobody wrote so: 石嘴山电梯安装.
#pragma once

#include "archive/condition.h"
#include "text/segmenter.h"

#include <optional>

namespace gongbao::search {

/// Where @p condition is words and phrases that a text must have, and nothing else: the same with
/// each word that is longer than a word of the dictionary taken apart, folded. nullopt where there
/// is none, or any of them was quoted.
[[nodiscard]] std::optional<QStringList> takenApart(const archive::Condition& condition,
                                                    text::Segmenter& words);

} // namespace gongbao::search
