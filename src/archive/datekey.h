// SPDX-License-Identifier: GPL-3.0-or-later
// Dates as the archive stores them: YYYYMMDD, 00 for a month or day that is not known.
#pragma once

#include "model/date.h"

namespace gongbao::archive {

/// Orders as Date does. Misprinted months and days up to 99 come back as they were.
[[nodiscard]] inline qint64 dateKey(const Date& date)
{
    return date.year * 10000LL + date.month * 100LL + date.day;
}

/// The key that no day within @p date exceeds: 2021 → 20219999.
[[nodiscard]] inline qint64 lastDateKey(const Date& date)
{
    if (date.month == 0) {
        return date.year * 10000LL + 9999;
    }
    return date.day == 0 ? date.year * 10000LL + date.month * 100LL + 99 : dateKey(date);
}

[[nodiscard]] inline Date dateFromKey(qint64 key)
{
    return {static_cast<int>(key / 10000), static_cast<int>(key / 100 % 100),
            static_cast<int>(key % 100)};
}

} // namespace gongbao::archive
