// SPDX-License-Identifier: GPL-3.0-or-later
// What the archive holds, as the left side of the window lists it.
#pragma once

#include "archive/catalogue.h"

namespace gongbao::desktop {

/// An issue's name without its gazette: "2025 No. 2 (total no. 50)", or its file's name where the
/// issue does not say.
[[nodiscard]] QString issueLabel(const archive::IssueRecord& issue);
/// The same below a heading with the year: "No. 2 (total no. 50)".
[[nodiscard]] QString issueLabelInYear(const archive::IssueRecord& issue);
/// What narrows the archive to the issue, by its gazette and year too.
[[nodiscard]] archive::DocumentFilter placeOf(const archive::IssueRecord& issue);
/// The gazette's name, or words for its lack.
[[nodiscard]] QString gazetteLabel(const QString& gazette);

} // namespace gongbao::desktop
