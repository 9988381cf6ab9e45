// SPDX-License-Identifier: GPL-3.0-or-later
// Where a line of Chinese text may end.
#pragma once

#include <QStringView>

#include <vector>

namespace gongbao::publish {

/// For each UTF-16 unit of @p text whether a new line may begin with it. Follows UAX #14, and
/// beyond it 避头尾 (see punctuation.h), the direction of “Chinese” quotation marks, which UAX #14
/// does not know, and document numbers: 〔2025〕27号 stays in one piece from the bracket on.
[[nodiscard]] std::vector<bool> lineBreaks(QStringView text);

} // namespace gongbao::publish
