// SPDX-License-Identifier: GPL-3.0-or-later
// Titles that say no more than whose act it is and of what kind: 某省人民政府令, 某縣政府 函,
// 國民政府訓令. What the act is about stands in its text alone. All texts are as lineKey() gives
// them.
#pragma once

#include <QStringView>

namespace gongbao::parse {

/// How many units at the start of @p key are such a title; 0 for none.
[[nodiscard]] qsizetype actTitleLength(QStringView key);

/// Whether @p key is such a title and no more.
[[nodiscard]] inline bool isActTitle(QStringView key)
{
    return !key.isEmpty() && actTitleLength(key) == key.size();
}

/// How many units at the start of @p key name the kind of act that a number with a slash precedes,
/// with the office that takes it: 行政法规, 行政长官批示; 0 for none.
[[nodiscard]] qsizetype slashedActLength(QStringView key);

} // namespace gongbao::parse
