// SPDX-License-Identifier: GPL-3.0-or-later
// Passages that people marked in the texts of documents, in one of a few colours and with a note
// where they wrote one. They hang on the document's mark, and are found again by their words when
// the text is read anew. Borrowed connections; same thread as them.
#pragma once

#include "archive/batch.h"
#include "archive/highlight.h"

namespace gongbao::archive {

/// What a list shows of it.
struct HighlightRecord
{
    HighlightId id = 0;
    DocumentId document = 0;
    QString title; ///< of the document
    QString quote;
    HighlightColour colour = HighlightColour::Yellow;
    QString note;
    QDateTime madeAt;
    bool found = true; ///< in a document that is current
};

/// The passages of one document as they stand in its text; those that were not found again last.
[[nodiscard]] Result<QList<Highlight>> highlightsOf(Database& database, DocumentId document);
/// Of the whole archive: first those that were not found again, then the newest first.
[[nodiscard]] Result<QList<HighlightRecord>> allHighlights(Database& database);

/// Steps of what people keep; archive/keeping.h applies and inverts them. NotFound where the
/// highlight was removed meanwhile.
struct AddHighlight
{
    DocumentId document = 0;
    Highlight highlight; ///< whose place and whether it is found are looked up anew
};
struct RemoveHighlight
{
    HighlightId id = 0;
};
struct EditHighlight
{
    HighlightId id = 0;
    HighlightColour colour = HighlightColour::Yellow;
    QString note;
};

/// Within the caller's transaction; give the step that takes it back. @p mark is the document's.
[[nodiscard]] Result<RemoveHighlight> write(Batch& batch, qint64 mark, const AddHighlight& change);
[[nodiscard]] Result<AddHighlight> write(Batch& batch, const RemoveHighlight& change);
[[nodiscard]] Result<EditHighlight> write(Batch& batch, const EditHighlight& change);

/// The texts of the issue were written anew: finds what is marked again, in the same document, or
/// else where only one other of the issue has the same words, as when documents are joined or
/// parted. What is nowhere stays where it was and says so, until another reading. Within the
/// caller's transaction.
[[nodiscard]] Status placeHighlights(Batch& batch, IssueId issue);

} // namespace gongbao::archive
