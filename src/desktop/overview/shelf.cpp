// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/overview/shelf.h"

#include <QMap>
#include <QStringList>

#include <algorithm>

namespace gongbao::desktop {

namespace {

/// The numbers between those of @p present that are not there, ascending.
QList<int> gapsIn(QList<int> present, int longest)
{
    QList<int> gaps;
    std::ranges::sort(present);
    for (qsizetype i = 1; i < present.size(); ++i) {
        if (present.at(i) - present.at(i - 1) > longest) {
            continue;
        }
        for (int number = present.at(i - 1) + 1; number < present.at(i); ++number) {
            gaps.append(number);
        }
    }
    return gaps;
}

ShelfYear yearOf(std::optional<int> year, const QList<archive::IssueRecord>& issues)
{
    ShelfYear shelf{year, {}};
    QMap<int, archive::IssueRecord> numbered;
    QList<archive::IssueRecord> others;
    for (const archive::IssueRecord& issue : issues) {
        if (issue.number && !numbered.contains(*issue.number)) {
            numbered.insert(*issue.number, issue);
        } else {
            others.append(issue);
        }
    }
    QList<int> missing = gapsIn(QList<int>{0} + numbered.keys(), kLongestGapOfIssues);
    for (const int number : numbered.keys() + missing) {
        shelf.issues.append({number, numbered.contains(number)
                                         ? std::optional(numbered.value(number))
                                         : std::nullopt});
    }
    std::ranges::sort(shelf.issues, {}, &ShelfSlot::number);
    for (const archive::IssueRecord& issue : std::as_const(others)) {
        shelf.issues.append({issue.number, issue});
    }
    return shelf;
}

Shelf shelfOf(const QList<archive::IssueRecord>& issues)
{
    Shelf shelf;
    shelf.gazette = issues.first().gazette;
    shelf.issues = static_cast<int>(issues.size());
    QMap<std::optional<int>, QList<archive::IssueRecord>> byYear; // undated ones first
    QList<int> years;
    QList<int> totals;
    for (const archive::IssueRecord& issue : issues) {
        byYear[issue.year].append(issue);
        shelf.documents += issue.documents;
        if (issue.year) {
            years.append(*issue.year);
        }
        if (issue.totalNumber) {
            totals.append(*issue.totalNumber);
        }
    }
    if (!shelf.gazette.isEmpty()) { // else they may be of several
        for (const int year : gapsIn(years, kLongestGapOfYears)) {
            byYear.insert(year, {});
        }
        shelf.missingTotals = gapsIn(totals, kLongestGapOfIssues);
    }
    for (const auto& [year, of] : byYear.asKeyValueRange()) {
        shelf.years.prepend(yearOf(year, of));
    }
    return shelf;
}

} // namespace

QList<Shelf> shelvesOf(const QList<archive::IssueRecord>& issues)
{
    QList<Shelf> shelves;
    for (qsizetype first = 0; first < issues.size();) {
        qsizetype end = first;
        while (end < issues.size() && issues.at(end).gazette == issues.at(first).gazette) {
            ++end;
        }
        shelves.append(shelfOf(issues.sliced(first, end - first)));
        first = end;
    }
    return shelves;
}

QString rangesOf(const QList<int>& numbers)
{
    QStringList ranges;
    for (qsizetype first = 0; first < numbers.size();) {
        qsizetype last = first;
        while (last + 1 < numbers.size() && numbers.at(last + 1) == numbers.at(last) + 1) {
            ++last;
        }
        QString range = QString::number(numbers.at(first));
        if (last > first) {
            range += u'–' + QString::number(numbers.at(last));
        }
        ranges.append(range);
        first = last + 1;
    }
    return ranges.join(u'、');
}

} // namespace gongbao::desktop
