// SPDX-License-Identifier: GPL-3.0-or-later
// What a place of the archive holds: the shelves of gazettes, or the 目录 of an issue.
#pragma once

#include "archive/catalogue.h"
#include "base/stoptoken.h"

#include <QPalette>

namespace gongbao::desktop {

struct Overview
{
    QList<archive::IssueRecord> issues;      ///< of the place
    QList<archive::DocumentRecord> contents; ///< where the place is one issue, as it is printed
};

/// The overview of what @p place narrows the archive to; only its gazette, year and issue count.
/// On the thread of @p database.
[[nodiscard]] Result<Overview> loadOverview(archive::Database& database,
                                            const archive::DocumentFilter& place,
                                            const StopToken& stop);

/// A link of the page.
struct OverviewLink
{
    enum class To { Gazette, Year, Issue, Document };

    To to = To::Issue;
    qint64 id = 0; ///< of the issue or document; of any issue of the gazette or of its year
};

/// Of more issues than these, several gazettes are shown by their years alone: each issue takes the
/// layout a tenth of a millisecond.
inline constexpr qsizetype kMostIssuesShown = 300;

/// The page as rich text in the colours of @p palette.
[[nodiscard]] QString overviewHtml(const Overview& overview, const QPalette& palette);
[[nodiscard]] std::optional<OverviewLink> overviewLink(const QString& link);

} // namespace gongbao::desktop
