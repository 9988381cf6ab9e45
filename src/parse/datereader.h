// SPDX-License-Identifier: GPL-3.0-or-later
// Dates in lines.
#pragma once

#include "model/date.h"

#include <QStringView>

#include <optional>

namespace gongbao::parse {

struct DateMatch
{
    Date date;         ///< may be impossible: 2月30日
    qsizetype end = 0; ///< offset in the key behind the date
};

/// The date of year and month, or year, month and day, that begins at @p from of a lineKey():
/// 2025年6月9日, 二〇二一年七月一日, 2021年11月, 中华民国114年6月9日. Years from 1900 to 2199;
/// those of the Republic are told in the common era.
[[nodiscard]] std::optional<DateMatch> readDateAt(QStringView key, qsizetype from = 0);

/// The year of the common era before 年 that begins at @p from: 2025年, 民国114年.
[[nodiscard]] std::optional<int> readYearAt(QStringView key, qsizetype from);

/// Where the date begins whose 年 stands at @p yearSign: at its era or its four figures.
[[nodiscard]] qsizetype dateStart(QStringView key, qsizetype yearSign);

/// 8月10日 at the head of @p key; the year is 0.
[[nodiscard]] std::optional<Date> readMonthAndDay(QStringView key);

/// The day in the brackets that all of @p key is: (2025年4月18日)
[[nodiscard]] std::optional<Date> readBracketedDay(QStringView key);

/// The day in a note that says who issued a text and when: (甲省人民政府一九八八年六月一日发布)
[[nodiscard]] std::optional<Date> readIssuedDay(QStringView key);

/// The day of the decision that the text at the head of @p key tells of: (2020年5月15日某会议通过),
/// 国务院2020年5月15日任命…
[[nodiscard]] std::optional<Date> readDecidedDay(QStringView key);

/// 2025年6月　日, 年　月　日: a day whose figures were never filled in.
[[nodiscard]] bool isBlankDay(QStringView key);

/// 2025年4月1日—2025年4月30日, 2021年7月1日至31日
[[nodiscard]] bool isDateRange(QStringView key);

/// Whether the line begins like an entry of a 大事记: 7月2日 …, 同日 …, 8日 …
[[nodiscard]] bool startsDatedEntry(QStringView key);

} // namespace gongbao::parse
