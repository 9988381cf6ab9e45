// SPDX-License-Identifier: GPL-3.0-or-later
// Tests on the lineKey() of one line that may name the gazette or the issue.
#pragma once

#include <QStringView>

namespace gongbao::parse {

/// 《…公报》简介
[[nodiscard]] bool isIntroduction(QStringView key);

/// 《…公报》是由…主办的…, as an introduction begins.
[[nodiscard]] bool tellsOfGazette(QStringView key);
/// Nothing but the issue's year and number: 2025年第02期, （总第50期）, 第2期（总第23期）
[[nodiscard]] bool isIssueMark(QStringView key);
/// 第2期, No.06, 2021年第6号 somewhere in the line.
[[nodiscard]] bool hasIssueMark(QStringView key);
/// One past 公报, 政报 or 宪报 at their last place in the line; 0 for nowhere.
[[nodiscard]] qsizetype gazetteWordEnd(QStringView key);
/// 政府公报, 国务院公报, 政报 somewhere in the line.
[[nodiscard]] bool namesGazette(QStringView key);
/// The same with a page behind, as at the foot of each: 111年第18期-2
[[nodiscard]] bool isPagedMark(QStringView key);
/// The gazette's name with figures and no more words: 甲省人民政府公报 2023.06, or with the day
/// before it.
[[nodiscard]] bool isDatedName(QStringView key);
/// A short line that ends with that.
[[nodiscard]] bool isGazetteName(QStringView key);

} // namespace gongbao::parse
