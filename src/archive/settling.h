// SPDX-License-Identifier: GPL-3.0-or-later
// Findings that somebody looked at and settled. Findings are made anew with each reading of an
// issue; what is settled stays with the issue and is found again in them.
#pragma once

#include "archive/batch.h"
#include "archive/findinglist.h"
#include "archive/records.h"

namespace gongbao::archive {

/// A settled finding, as it was then.
struct Settling
{
    IssueId issue = 0;
    Finding finding;
    QString lineText = {}; ///< as FindingRecord::lineText
    Settled settled = {};  ///< with id 0, or with the one that it had before
};

/// Steps of what people keep; archive/keeping.h applies and inverts them. A finding that is gone or
/// settled already is passed over. NotFound where an issue is no longer current.
struct AddSettlings
{
    QList<Settling> settlings;
};
struct RemoveSettlings
{
    std::vector<SettlingId> ids;
};

/// Within the caller's transaction; give the step that takes it back.
[[nodiscard]] Result<RemoveSettlings> write(Batch& batch, const AddSettlings& change);
[[nodiscard]] Result<AddSettlings> write(Batch& batch, const RemoveSettlings& change);

/// The issue's findings were written anew: finds those again that are settled. By kind, line, text
/// of the line and what the finding says; by all but the last, where only one is left; by all but
/// the number of the line, where only one is left. What is not found waits for another reading.
/// Within the caller's transaction.
[[nodiscard]] Status placeSettlings(Batch& batch, IssueId issue);
/// What was settled in @p former is settled in @p issue, which takes its place. Within the caller's
/// transaction.
[[nodiscard]] Status carrySettlings(Batch& batch, IssueId former, IssueId issue);

} // namespace gongbao::archive
