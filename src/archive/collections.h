// SPDX-License-Identifier: GPL-3.0-or-later
// Collections of documents, nested. Steps of what people keep; archive/keeping.h applies and
// inverts them.
#pragma once

#include "archive/batch.h"
#include "archive/records.h"

#include <vector>

namespace gongbao::archive {

struct Collection
{
    CollectionId id = 0;
    CollectionId parent = 0; ///< 0: at the top
    QString name;
    int documents = 0; ///< in it and in those below it, each once; former versions do not count

    friend bool operator==(const Collection&, const Collection&) = default;
};

/// Collections to make, each after the one that it is in, with the documents that are in them. An
/// id of 0 becomes a new one.
struct AddCollections
{
    struct Content
    {
        Collection collection;
        std::vector<DocumentId> documents;
    };
    std::vector<Content> contents;
};
/// With those below it. The documents stay in the archive.
struct RemoveCollection
{
    CollectionId id = 0;
};
/// Another name or another place; ErrorCode::Usage where that lies within the collection itself.
struct EditCollection
{
    CollectionId id = 0;
    CollectionId parent = 0;
    QString name; ///< not empty
};

/// NotFound where there is none of that id.
[[nodiscard]] Status demandCollection(Batch& batch, CollectionId id);

/// Within the caller's transaction; each gives what takes it back. NotFound for a collection that
/// is gone.
[[nodiscard]] Result<RemoveCollection> write(Batch& batch, const AddCollections& change);
[[nodiscard]] Result<AddCollections> write(Batch& batch, const RemoveCollection& change);
[[nodiscard]] Result<EditCollection> write(Batch& batch, const EditCollection& change);

} // namespace gongbao::archive
