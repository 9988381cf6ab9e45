// SPDX-License-Identifier: GPL-3.0-or-later
// Every doubt of the archive, with the document it is about.
#pragma once

#include "archive/database.h"
#include "archive/records.h"
#include "base/stoptoken.h"

namespace gongbao::archive {

class Statement;

struct FindingRecord
{
    IssueId issue = 0;
    DocumentId document = 0; ///< on whose lines it is; 0 where it concerns the whole issue
    QString title;           ///< of the document
    Finding finding;
};

/// Those of current issues, by issue in the order of Catalogue::issues(), then by line.
[[nodiscard]] Result<QList<FindingRecord>> allFindings(Database& database, const StopToken& stop);

/// The finding in the columns @p first (kind), then line and args, of a row. Nothing where it is
/// of a kind that this program does not know, made by another: it can't be described.
[[nodiscard]] std::optional<Finding> findingOf(const Statement& row, int first);

} // namespace gongbao::archive
