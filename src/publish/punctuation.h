// SPDX-License-Identifier: GPL-3.0-or-later
// How punctuation behaves at the ends of lines and inside them. Code points; no locale.
#pragma once

namespace gongbao::publish {

/// 避头: marks that belong to what stands before them, such as 。，》 and closing brackets.
[[nodiscard]] bool mayNotStartLine(char32_t c);

/// 避尾: marks that belong to what follows, such as （《“ and currency signs.
[[nodiscard]] bool mayNotEndLine(char32_t c);

/// The side on which a full-width mark is blank, so that it may be set tighter there.
enum class BlankSide { None, Before, After };

[[nodiscard]] BlankSide blankSide(char32_t c);

} // namespace gongbao::publish
