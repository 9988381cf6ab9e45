// SPDX-License-Identifier: GPL-3.0-or-later
// Files to archive, as one job: read, recognise, store, report.
#pragma once

#include "archive/issuestore.h"
#include "base/progress.h"
#include "base/stoptoken.h"

#include <functional>

namespace gongbao::ingest {

/// What became of one file.
struct FileOutcome
{
    enum class What { Added, Replaced, AlreadyThere, Conflict, Failed, Skipped };

    QString path; ///< as it is shown to people
    What what = What::Failed;
    archive::IssueId issue = 0; ///< where it is in the archive
    QString gazette;
    std::optional<int> year;
    std::optional<int> number;
    int documents = 0;
    QList<Finding> findings;
    std::optional<Error> error; ///< of Failed and Conflict: why
    QString reason;             ///< of Skipped: why, in words
};

struct ImportReport
{
    QList<FileOutcome> files; ///< in the order they were taken up
    bool cancelled = false;   ///< files not yet taken up are missing then

    [[nodiscard]] int count(FileOutcome::What what) const;
};

/// Asked on the job's thread when the archive holds another file of the same issue.
using ConflictDecision = std::function<archive::OnConflict(const FileOutcome& incoming)>;

struct ImportOptions
{
    archive::OnConflict onConflict = archive::OnConflict::Refuse;
    ConflictDecision decide; ///< when set, asked instead of @ref onConflict
    /// Files are stored together, in one transaction, once they have so many bytes or have waited
    /// for two seconds: that is several times as fast as one by one.
    qint64 groupBytes = 8'000'000;
    source::PdfOptions pdf = {}; ///< for the PDF files among them
};

/// Imports files and folders (recursively; what is not imported of a folder is reported, see
/// listFiles()). One file's failure never stops the next. A stop leaves out what is not read whole;
/// a file of @ref ImportOptions::groupBytes or more it breaks off even while it is stored. Progress
/// counts what is stored. A search index that is not up to date is rebuilt first. Blocking; on the
/// thread of @p database.
[[nodiscard]] ImportReport importPaths(archive::Database& database, const QStringList& paths,
                                       const ImportOptions& options, const StopToken& stop,
                                       const Progress& progress);

} // namespace gongbao::ingest
