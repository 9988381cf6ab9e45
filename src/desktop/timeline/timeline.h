// SPDX-License-Identifier: GPL-3.0-or-later
// Documents over time as bars: months where few years are looked at, else years or decades.
#pragma once

#include "archive/monthcounts.h"
#include "model/date.h"

#include <QList>

#include <optional>
#include <utility>

namespace gongbao::desktop {

/// A stretch of time, both ends to the precision of a month or a year.
struct TimeSpan
{
    std::optional<Date> from = {};
    std::optional<Date> to = {}; ///< inclusive

    friend bool operator==(const TimeSpan&, const TimeSpan&) = default;
};

struct TimeBar
{
    Date from;
    Date to; ///< inclusive; a month or a year is from itself to itself
    int documents = 0;

    friend bool operator==(const TimeBar&, const TimeBar&) = default;
};

/// One bar after the other without gaps; the years of @p narrowed in months, where they are few.
[[nodiscard]] QList<TimeBar> timeBars(const QList<archive::MonthCount>& counts,
                                      const TimeSpan& narrowed);
/// The first and the last of @p bars that lie within @p narrowed; none where it is open or lies
/// elsewhere.
[[nodiscard]] std::optional<std::pair<int, int>> barsWithin(const QList<TimeBar>& bars,
                                                            const TimeSpan& narrowed);
/// Such as 2021-07, 2021, 1950–1959.
[[nodiscard]] QString timeLabel(const Date& from, const Date& to);

} // namespace gongbao::desktop
