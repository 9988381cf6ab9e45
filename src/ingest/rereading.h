// SPDX-License-Identifier: GPL-3.0-or-later
// Issues that are in the archive, read again by the recogniser of today.
#pragma once

#include "archive/corrections.h"
#include "archive/records.h"
#include "base/progress.h"
#include "ingest/original.h"

#include <functional>

namespace gongbao::ingest {

/// An issue as its original is read now, with its corrections laid over it.
struct FreshReading
{
    archive::Original original;
    Issue issue;
};

/// An issue as it is stored, and what it is read afresh from.
struct StoredReading
{
    qint64 version = 0; ///< of the recogniser that read it
    Issue issue;
    StoredOriginal original;
    QList<Correction> corrections;
};

/// All of it from one state of the archive, which is left at once: reading an original may take
/// minutes. Errors: NotFound, Corrupt. In the thread of @p database, not in a snapshot.
[[nodiscard]] Result<StoredReading> storedReading(archive::Database& database,
                                                  archive::IssueId issue);

/// Errors: those of readOriginal(). In any thread.
[[nodiscard]] Result<FreshReading> readAfresh(const StoredReading& stored,
                                              const source::PdfOptions& pdf, const StopToken& stop);

/// Something that is read otherwise than before.
struct Difference
{
    QString title; ///< of the document, as it was; of a new one, as it is
    QString what;  ///< in words
    int line = 0;  ///< where the document begins; 0 where it is no longer one of its own
    archive::DocumentId document = 0; ///< in the archive, once it is stored; 0 where there is none
};

/// One sentence of @p difference.
[[nodiscard]] QString describe(const Difference& difference);

/// What @p fresh says otherwise than @p stored, another reading of the same original: for each
/// field of each document, known again by the line that it begins at. None means that all documents
/// are the same.
[[nodiscard]] QList<Difference> differences(const Issue& stored, const Issue& fresh);

/// What became of one issue.
struct Rereading
{
    archive::IssueRecord issue;
    qint64 formerVersion = 0;       ///< of the recogniser that had read it
    QList<Difference> changes = {}; ///< see differences()
    std::optional<Error> error;     ///< why it could not be read or stored; it stays as it is then
};

struct RereadingOptions
{
    bool everyIssue = false; ///< also those that today's recogniser has read
    bool store = true;       ///< false: only tells what would change
    source::PdfOptions pdf = {};
};

/// Reads every current issue that another version of the recogniser read from its original again,
/// and stores what it gives in the place of what is there: corrections lie over it, documents keep
/// their ids, marks follow them. What the issue is called stays. Calls @p take for each in turn;
/// one that can't be read or stored stops none, unless the disk is full or the archive can't be
/// written. A transaction for each: a stop leaves those that are done.
/// Blocking; in the thread of @p database.
[[nodiscard]] Status reread(archive::Database& database, const RereadingOptions& options,
                            const std::function<void(const Rereading&)>& take,
                            const StopToken& stop = {}, const Progress& progress = {});

} // namespace gongbao::ingest
