// SPDX-License-Identifier: GPL-3.0-or-later
// What leads from an entry of a 目录 to its page. All but spacedPage() take the lineKey() of one
// line.
#pragma once

#include <QStringView>

namespace gongbao::parse {

/// How many units the slash and page take that end an entry: …的通知 /12; 0 for none.
[[nodiscard]] qsizetype slashedPage(QStringView key);

/// How many units the page takes to which only white space leads on the line as printed, behind a
/// whole title or a wide gap: …的通知 12, …大事记　12; 0 for none, as of 附件 1 or 办好 20.
[[nodiscard]] qsizetype spacedPage(QStringView printed);

/// Fewer dashes are no leader where no page tells so: 2021——2025.
inline constexpr qsizetype kLeastDashes = 3;
/// How many units the leader takes that ends @p key: ……, ..... or ·, or at least @p leastDashes of
/// the dashes that some draw it with.
[[nodiscard]] qsizetype leaderLength(QStringView key, qsizetype leastDashes = kLeastDashes);
/// …… or ..... or ···· with a page number or nothing behind, or ---- with one.
[[nodiscard]] bool hasLeader(QStringView key);

} // namespace gongbao::parse
