// SPDX-License-Identifier: GPL-3.0-or-later
// Every doubt of the archive, with the document it is about.
#pragma once

#include "archive/database.h"
#include "archive/records.h"
#include "base/stoptoken.h"

#include <QDateTime>

namespace gongbao::archive {

class Statement;

/// That somebody looked at a finding, and nothing is left to be done.
struct Settled
{
    SettlingId id = 0;
    QString who; ///< login name
    QDateTime when;
    QString reason; ///< or empty
};

struct FindingRecord
{
    IssueId issue = 0;
    DocumentId document = 0; ///< on whose lines it is; 0 where it concerns the whole issue
    QString title;           ///< of the document
    Finding finding;
    QString lineText = {}; ///< its line in the source, or the beginning of it; empty where it was
                           ///< not noted
    std::optional<Settled> settled = {};
};

/// Those of current issues, by issue in the order of Catalogue::issues(), then by line.
[[nodiscard]] Result<QList<FindingRecord>> allFindings(Database& database, const StopToken& stop);

/// Those of the issue that nobody settled.
[[nodiscard]] Result<QList<Finding>> openFindings(Database& database, IssueId issue);

/// The finding in the columns @p first (kind), then line and args, of a row. Nothing where it is
/// of a kind that this program does not know, made by another: it can't be described.
[[nodiscard]] std::optional<Finding> findingOf(const Statement& row, int first);

/// Those in the first three columns of all rows, see findingOf().
[[nodiscard]] Result<QList<Finding>> findingsOfRows(Statement& statement);

/// What is kept of Finding::args: a JSON array.
[[nodiscard]] QString argsText(const Finding& finding);

} // namespace gongbao::archive
