// SPDX-License-Identifier: GPL-3.0-or-later
// A date as documents print it: to the year, the month or the day.
#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace gongbao {

/// Proleptic Gregorian. month == 0 means precision of a year, day == 0 of a month. Comparison
/// orders by the earliest day that is meant: 2021 < 2021-01 < 2021-01-01.
struct Date
{
    int year = 0;
    int month = 0;
    int day = 0;

    /// Whether such a day, month or year exists; OCR yields 2月30日.
    [[nodiscard]] bool isPossible() const;
    /// ISO 8601 to the precision known: 2025-06-09, 2025-06, 2025.
    [[nodiscard]] QString toIso() const;
    /// As offices print it: 2025年6月9日, 2025年6月, 2025年.
    [[nodiscard]] QString toChinese() const;
    [[nodiscard]] static std::optional<Date> fromIso(QStringView iso);

    friend std::strong_ordering
    operator<=>(const Date&, const Date&) = default; // NOLINT(modernize-use-nullptr): its mistake
};

} // namespace gongbao
