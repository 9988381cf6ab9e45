// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of an issue beside its documents: other parts and findings.
#pragma once

#include "archive/batch.h"
#include "archive/records.h"
#include "source/sourcetext.h"

namespace gongbao::archive {

/// What documents without a date of their own are sorted by: a date key, or 0.
[[nodiscard]] qint64 sortDateOf(const std::optional<Date>& published, std::optional<int> year);

/// Inside the caller's transaction; the issue, which was read in @p text, has none yet.
[[nodiscard]] Status writeDetails(Batch& batch, IssueId id, const Issue& issue,
                                  const source::SourceText& text);

} // namespace gongbao::archive
