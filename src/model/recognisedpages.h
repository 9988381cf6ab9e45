// SPDX-License-Identifier: GPL-3.0-or-later
// Which text was recognised in pictures of pages. A finding of the issue says it, so that it stands
// in every record of it.
#pragma once

#include "model/finding.h"
#include "model/printedpages.h"

namespace gongbao {

/// Page numbers in order, as findings name them: 1–7、9
[[nodiscard]] QString pageRanges(const QList<int>& pages);

/// Of @p findings, an issue's, the one that says that text on @p span was recognised; nullopt where
/// none of it was. @p pages are the issue's.
[[nodiscard]] std::optional<Finding>
recognitionOf(const SourceSpan& span, const PrintedPages& pages, const QList<Finding>& findings);

} // namespace gongbao
