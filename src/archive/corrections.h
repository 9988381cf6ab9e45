// SPDX-License-Identifier: GPL-3.0-or-later
// Corrections by hand: kept with their issue, laid over it, taken back. Borrowed connection; same
// thread as it.
#pragma once

#include "archive/batch.h"
#include "archive/issuerewriting.h"
#include "archive/records.h"
#include "base/stoptoken.h"
#include "model/correction.h"
#include "model/printedpages.h"
#include "parse/parser.h"
#include "source/sourcetext.h"

namespace gongbao::archive {

/// A correction with what it is of.
struct CorrectionRecord
{
    Correction correction;
    IssueId issue = 0;
    DocumentId document = 0; ///< of a Join the one that took the other in; 0: its place is lost
};

/// An original that was read again.
struct Original
{
    source::SourceText text;
    PrintedPages pages = {}; ///< of a PDF: where its lines stand
};

/// One step that can be done and undone: corrections of one issue, added or taken back.
struct CorrectionChange
{
    IssueId issue = 0;
    QList<Correction> add;    ///< with id 0, or with the one that it had before
    QList<Correction> remove; ///< by id
    QList<MarkPlace> marks{}; ///< to go back to documents that are parted again
};

/// All that are laid over the issue, in order.
[[nodiscard]] Result<QList<Correction>> correctionsOf(Database& database, IssueId issue);
/// Those of one document, in order.
[[nodiscard]] Result<QList<Correction>> correctionsOfDocument(Database& database,
                                                              DocumentId document);
/// Those of current issues, the latest first.
[[nodiscard]] Result<QList<CorrectionRecord>> allCorrections(Database& database);

/// Makes the change in one transaction, or nothing of it: the issue is recognised anew in @p
/// original, which is its own, and stored with its corrections. Documents keep their ids. Gives the
/// change that takes it back. Errors: as those of Database::transaction(), Cancelled, NotFound
/// where an added correction finds no place or an issue is no longer current.
[[nodiscard]] Result<CorrectionChange> apply(Database& database, const CorrectionChange& change,
                                             const Original& original, const StopToken& stop = {});

/// For the store, when another file takes the place of issue @p former: lays its corrections over
/// what is in @p text. Nothing where it has none.
[[nodiscard]] Result<std::optional<parse::CorrectedIssue>>
readCorrected(Database& database, IssueId former, const source::SourceText& text,
              const StopToken& stop);
/// Gives the corrections of @p former to @p issue, whose documents have just been stored as
/// readCorrected() gave them. Within the caller's transaction.
[[nodiscard]] Status carryCorrections(Batch& batch, Database& database, IssueId former,
                                      IssueId issue, const std::vector<qsizetype>& documents);

} // namespace gongbao::archive
