// SPDX-License-Identifier: GPL-3.0-or-later
// The dates that entries of a 大事记 begin with, which leave out what the one above has said.
#pragma once

#include "model/date.h"

#include <QStringView>

#include <optional>

namespace gongbao::parse {

/// What is printed of a date: what is not is 0.
struct EntryDate
{
    enum class Kind {
        Printed,   ///< 7月3日, 3日, 3月上旬, 4月, 2025-07-03, 7.3
        SameDay,   ///< 同日, or △ and no date
        NextDay,   ///< 次日
        SameMonth, ///< 近日, 本月, 下旬
    };

    Kind kind = Kind::Printed;
    Date first;
    std::optional<Date> last; ///< 7月3日至5日
    qsizetype begin = 0;      ///< behind a mark such as ※
    qsizetype end = 0;        ///< behind the date

    /// Whether it tells the day, by itself or from the entry above.
    [[nodiscard]] bool isDay() const
    {
        return kind == Kind::Printed ? first.day > 0 : kind != Kind::SameMonth;
    }
};

/// The date at the head of a lineKey(); nullopt where none stands there.
[[nodiscard]] std::optional<EntryDate> readEntryDate(QStringView key);

} // namespace gongbao::parse
