// SPDX-License-Identifier: GPL-3.0-or-later
// What people add to documents: stars, tags, collections, notes, highlights, the basket, what was
// read; the searches that they saved, and the findings that they settled.
// Borrowed connection; same thread as it.
#pragma once

#include "archive/collections.h"
#include "archive/database.h"
#include "archive/highlights.h"
#include "archive/records.h"
#include "archive/savedsearches.h"
#include "archive/settling.h"

#include <variant>
#include <vector>

namespace gongbao::archive {

/// What one document is marked with.
struct DocumentMarks
{
    bool starred = false;
    QString note;
    QStringList tags; ///< by name

    friend bool operator==(const DocumentMarks&, const DocumentMarks&) = default;
};

using DocumentIds = std::vector<DocumentId>;

struct SetStarred
{
    DocumentIds documents;
    bool starred = true;
};
struct SetTagged
{
    DocumentIds documents;
    QString tag; ///< not empty
    bool tagged = true;
};
struct SetCollected
{
    DocumentIds documents;
    CollectionId collection = 0;
    bool collected = true;
};
struct SetNote
{
    DocumentId document = 0;
    QString note;
};
struct SetBasket
{
    DocumentIds documents; ///< all of it, in order
};
/// One step that can be done and undone.
using KeepingChange =
    std::variant<SetStarred, SetTagged, SetCollected, SetNote, SetBasket, AddCollections,
                 RemoveCollection, EditCollection, AddSearch, RenameSearch, RemoveSearch,
                 AddSettlings, RemoveSettlings, AddHighlight, RemoveHighlight, EditHighlight>;

/// Makes the change in one transaction, or nothing of it, and gives the change that takes it back:
/// it touches only what this one did. Errors: as those of Database::transaction(), NotFound for a
/// collection that is gone, those of saved searches, settled findings and highlights (their
/// headers).
[[nodiscard]] Result<KeepingChange> apply(Database& database, const KeepingChange& change);

/// The document is read now; what isn't undone. @p time is in UTC.
[[nodiscard]] Status noteRead(Database& database, DocumentId document, const QDateTime& time);

/// So many of the documents that were read last are found again (DocumentFilter::recentlyRead).
inline constexpr int kMostRecentlyRead = 200;

/// By parent, then by name.
[[nodiscard]] Result<QList<Collection>> collections(Database& database);
/// With the numbers of current documents that have them, by name.
[[nodiscard]] Result<QList<NameCount>> tags(Database& database);
[[nodiscard]] Result<DocumentMarks> marksOf(Database& database, DocumentId document);
/// Ids in the order of the basket; current documents only.
[[nodiscard]] Result<DocumentIds> basket(Database& database);

} // namespace gongbao::archive
