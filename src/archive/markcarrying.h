// SPDX-License-Identifier: GPL-3.0-or-later
// The marks of documents, which follow them into a new version of their issue.
#pragma once

#include "archive/batch.h"
#include "archive/records.h"

#include <vector>

namespace gongbao::archive {

/// What a document is known again by.
struct DocumentTraits
{
    qint64 id = 0; ///< of a mark on the former document, or of the new document
    QString number;
    QString title;
    QString kind;
    std::optional<qint64> date; ///< see datekey.h
    int place = 0;              ///< in its issue
};

struct Succession
{
    qint64 mark = 0;
    DocumentId document = 0;

    friend bool operator==(const Succession&, const Succession&) = default;
};

/// Which of @p documents succeed those that are marked: by number and title, then by a number, then
/// by a title that only one has, last by place, kind and date. Each document takes one mark, the
/// first in the order of @p marked.
[[nodiscard]] std::vector<Succession> successors(const std::vector<DocumentTraits>& marked,
                                                 const std::vector<DocumentTraits>& documents);

/// The row that all marks of @p document hang on, made where there is none. Within the caller's
/// transaction.
[[nodiscard]] Result<qint64> markOf(Batch& batch, DocumentId document);

/// The document of the current version of its issue that marks on @p document go to; none where it
/// is of the current version itself, or has no successor. In the thread of @p database.
[[nodiscard]] Result<std::optional<DocumentId>> successorOf(Database& database,
                                                            DocumentId document);

/// Gives the marks on former documents to their successors in @p issue, which was stored just now,
/// from all former versions of it, the latest first. Within the caller's transaction.
[[nodiscard]] Status carryMarks(Batch& batch, IssueId issue);

} // namespace gongbao::archive
