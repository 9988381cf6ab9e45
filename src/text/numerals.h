// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as Chinese documents write them.
#pragma once

#include <QStringView>

#include <optional>

namespace gongbao::text {

/// Whether @p c is a digit of any kind: 0–9, ０–９, 〇 ○ 零 一 … 九, 两, or a unit 十 百 千 万.
[[nodiscard]] bool isChineseNumeral(char16_t c);

/// Reads all of @p text as a number: 27, ２７, 二十七, 二七, 二〇二五, 十, 廿一. White space and
/// leading zeros are allowed. nullopt where anything else stands in it or it exceeds 10^9.
[[nodiscard]] std::optional<int> toNumber(QStringView text);

} // namespace gongbao::text
