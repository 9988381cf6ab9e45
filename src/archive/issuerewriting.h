// SPDX-License-Identifier: GPL-3.0-or-later
// An issue that was read anew from the same file, in the place of what is stored of it.
#pragma once

#include "archive/database.h"
#include "archive/records.h"
#include "base/stoptoken.h"
#include "source/sourcetext.h"

namespace gongbao::archive {

/// Which document a mark is on.
struct MarkPlace
{
    qint64 mark = 0;
    DocumentId document = 0;
};

/// Stores the documents, other parts and findings of @p issue, which was read in @p text, as those
/// of issue @p id; what the issue is called stays. Within the caller's transaction. A document that
/// begins at the same line, or is else the same (see markcarrying.h), keeps its id; one that is as
/// it was is not touched. One that is no document of its own any more leaves the lists, its marks
/// go to that which its text is in now unless that has some, and it comes back under its id when it
/// is one again. Findings that are made again stay settled. Gives the marks that went to another
/// document, with that which they were on; @p back, as another call gave them, go back to it where
/// it is one of its own again.
[[nodiscard]] Result<QList<MarkPlace>>
rewriteIssue(Database& database, IssueId id, const Issue& issue, const source::SourceText& text,
             const StopToken& stop, const QList<MarkPlace>& back = {});

} // namespace gongbao::archive
