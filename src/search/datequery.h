// SPDX-License-Identifier: GPL-3.0-or-later
// Dates and ranges of dates as people type them.
#pragma once

#include "archive/condition.h"

#include <QStringView>

#include <optional>

namespace gongbao::search {

/// Reads all of @p typed: 2025, 2021-07, 2021/7/1, 2021.7.1, 20210701, 2021年7月, 二〇二一年七月;
/// 2021-07..2021-12, 2021年7月至12月, 2021.., ..2021; 近一年, 近6个月, 最近30天, 今年, 去年, 前年,
/// 本月, 上月, 上半年, 2024年第三季度, counted from @p today, which may be the day 0 for "unknown".
/// Of a range either end may come first. nullopt where it is no date.
[[nodiscard]] std::optional<archive::DateTerm> readDates(QStringView typed, const Date& today);

/// Whether @p next, which white space parts from @p begun, goes on with it: .. or 至 between dates.
[[nodiscard]] bool continuesDates(QStringView begun, QStringView next);

} // namespace gongbao::search
