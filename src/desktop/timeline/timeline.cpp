// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/timeline/timeline.h"

#include "archive/datekey.h"

#include <algorithm>

namespace gongbao::desktop {

namespace {

using namespace Qt::StringLiterals;

constexpr int kMostYearsInMonths = 3;
constexpr int kMostYears = 120; // misprinted dates may be ages away

using Counts = QList<archive::MonthCount>;

QList<TimeBar> months(const Counts& counts, int first, int last)
{
    QList<TimeBar> bars;
    for (int year = first; year <= last; ++year) {
        for (int month = 1; month <= 12; ++month) {
            bars.append({{year, month, 0}, {year, month, 0}, 0});
        }
    }
    for (const archive::MonthCount& count : counts) {
        if (count.year >= first && count.year <= last && count.month >= 1 && count.month <= 12) {
            bars[(count.year - first) * 12 + count.month - 1].documents += count.documents;
        }
    }
    return bars;
}

QList<TimeBar> years(const Counts& counts, int first, int last, int length)
{
    QList<TimeBar> bars;
    for (int year = first; year <= last; year += length) {
        bars.append({{year, 0, 0}, {year + length - 1, 0, 0}, 0});
    }
    for (const archive::MonthCount& count : counts) {
        if (count.year >= first && count.year <= last) {
            bars[(count.year - first) / length].documents += count.documents;
        }
    }
    return bars;
}

} // namespace

QList<TimeBar> timeBars(const QList<archive::MonthCount>& counts, const TimeSpan& narrowed)
{
    if (counts.isEmpty()) {
        return {};
    }
    if (narrowed.from && narrowed.to && narrowed.from->year <= narrowed.to->year &&
        narrowed.to->year - narrowed.from->year < kMostYearsInMonths) {
        return months(counts, narrowed.from->year, narrowed.to->year);
    }
    const int first = counts.first().year;
    const int last = counts.last().year;
    if (last - first < kMostYearsInMonths) {
        return months(counts, first, last);
    }
    return last - first < kMostYears ? years(counts, first, last, 1)
                                     : years(counts, first / 10 * 10, last, 10);
}

std::optional<std::pair<int, int>> barsWithin(const QList<TimeBar>& bars, const TimeSpan& narrowed)
{
    if (!narrowed.from && !narrowed.to) {
        return std::nullopt;
    }
    const auto within = [&](const TimeBar& bar) {
        return (!narrowed.from || bar.from >= *narrowed.from) &&
               (!narrowed.to || archive::lastDateKey(bar.to) <= archive::lastDateKey(*narrowed.to));
    };
    const auto first = std::ranges::find_if(bars, within);
    const auto after = std::find_if_not(first, bars.end(), within);
    if (first == after) {
        return std::nullopt;
    }
    return std::pair(static_cast<int>(first - bars.begin()),
                     static_cast<int>(after - bars.begin()) - 1);
}

QString timeLabel(const Date& from, const Date& to)
{
    return from == to ? from.toIso() : u"%1–%2"_s.arg(from.toIso(), to.toIso());
}

} // namespace gongbao::desktop
