// SPDX-License-Identifier: GPL-3.0-or-later
// The issues of a gazette as they would stand on a shelf, with gaps where some are missing.
#pragma once

#include "archive/records.h"

namespace gongbao::desktop {

/// A place on the shelf.
struct ShelfSlot
{
    std::optional<int> number;                 ///< of the issue in its year
    std::optional<archive::IssueRecord> issue; ///< nothing where the archive does not have it
};

struct ShelfYear
{
    std::optional<int> year;
    QList<ShelfSlot> issues; ///< from No. 1 to the last one there is; those without number behind
};

struct Shelf
{
    QString gazette;
    QList<ShelfYear> years;   ///< newest first, those of which there is no issue included
    QList<int> missingTotals; ///< 总期号 between the lowest and the highest that are not there
    int issues = 0;
    int documents = 0;
};

/// Years and issues further apart than these are taken for misread, not for gaps.
inline constexpr int kLongestGapOfYears = 30;
inline constexpr int kLongestGapOfIssues = 60;

/// One shelf for each gazette. @p issues in the order of archive::Catalogue::issues().
[[nodiscard]] QList<Shelf> shelvesOf(const QList<archive::IssueRecord>& issues);

/// 1, 2, 3, 7 as "1–3、7".
[[nodiscard]] QString rangesOf(const QList<int>& numbers);

} // namespace gongbao::desktop
