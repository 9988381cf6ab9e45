// SPDX-License-Identifier: GPL-3.0-or-later
// The files of an issue in the open form: where they lie, and what is in them. Borrowed connection;
// same thread as it.
#pragma once

#include "archive/database.h"
#include "archive/records.h"

namespace gongbao::archive {

/// An issue, current or former, with where its files go.
struct FiledIssue
{
    IssueId id = 0;
    qint64 sourceFile = 0; ///< row of its original
    qint64 parserVersion = 0;
    bool current = true;
    QString stem; ///< 云山县人民政府公报/2024/03; the files add .json, .txt …
};

/// All of them, in the order that they were imported in. No two have the same stem.
[[nodiscard]] Result<QList<FiledIssue>> filedIssues(Database& database);

/// Where an original of that name lies whose issue has @p stem.
[[nodiscard]] QString originalFile(const QString& stem, const QString& name);

/// The record: as docs/archive-format.md says.
[[nodiscard]] Result<QByteArray> issueJson(Database& database, const FiledIssue& issue);
/// The documents' texts with their titles, for reading.
[[nodiscard]] Result<QByteArray> issueText(Database& database, const FiledIssue& issue);

} // namespace gongbao::archive
