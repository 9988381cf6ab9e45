// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/collections.h"

#include "archive/markcarrying.h"
#include "archive/rows.h"

#include <QCoreApplication>

namespace gongbao::archive {

namespace {

constexpr auto kIsThere = "SELECT 1 FROM collection WHERE id = ?";
constexpr auto kAdd = "INSERT INTO collection (id, parent_id, name) VALUES (?, ?, ?)";
constexpr auto kFill =
    "INSERT OR IGNORE INTO collection_mark (collection_id, mark_id) VALUES (?, ?)";
constexpr auto kEdit = "UPDATE collection SET parent_id = ?2, name = ?3 WHERE id = ?1";
// Each after the one that it is in, as AddCollections wants them: a recursion goes down by level.
constexpr auto kTree =
    "WITH RECURSIVE below (id, level) AS (SELECT id, 0 FROM collection WHERE id = ?1 UNION "
    "SELECT c.id, b.level + 1 FROM collection c JOIN below b ON c.parent_id = b.id "
    "WHERE b.level < (SELECT count(*) FROM collection)) " // a damaged archive may have a circle
    "SELECT c.id, ifnull(c.parent_id, 0), c.name FROM below b JOIN collection c ON c.id = b.id "
    "ORDER BY b.level, c.id";
constexpr auto kDocumentsIn = "SELECT m.document_id FROM collection_mark k "
                              "JOIN mark m ON m.id = k.mark_id WHERE k.collection_id = ?";
constexpr auto kEmpty = "DELETE FROM collection_mark WHERE collection_id = ?";
constexpr auto kDrop = "DELETE FROM collection WHERE id = ?";

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Keeping)
};

Error noSuchCollection()
{
    return {ErrorCode::NotFound, Text::tr("The collection is no longer in the archive.")};
}

std::optional<qint64> orNull(CollectionId parent)
{
    return parent == 0 ? std::nullopt : std::optional(parent);
}

Result<std::vector<DocumentId>> documentsIn(Batch& batch, CollectionId id)
{
    const Result<Statement*> statement = batch.prepared(kDocumentsIn);
    if (!statement) {
        return statement.error();
    }
    (*statement)->bind(1, id);
    return idsOfRows(**statement);
}

/// The collection and those below it, with what is in them; NotFound where it is gone.
Result<AddCollections> treeOf(Batch& batch, CollectionId id)
{
    const Result<Statement*> statement = batch.prepared(kTree);
    if (!statement) {
        return statement.error();
    }
    (*statement)->bind(1, id);
    AddCollections tree;
    const Status read = forEachRow(**statement, [&] {
        tree.contents.push_back(
            {{(*statement)->integer(0), (*statement)->integer(1), (*statement)->text(2), 0}, {}});
    });
    if (!read) {
        return read.error();
    }
    for (AddCollections::Content& content : tree.contents) {
        Result<std::vector<DocumentId>> documents = documentsIn(batch, content.collection.id);
        if (!documents) {
            return documents.error();
        }
        content.documents = std::move(*documents);
    }
    return tree.contents.empty() ? Result<AddCollections>(noSuchCollection())
                                 : Result<AddCollections>(std::move(tree));
}

Status fill(Batch& batch, CollectionId id, const std::vector<DocumentId>& documents)
{
    for (const DocumentId document : documents) {
        const Result<qint64> mark = markOf(batch, document);
        if (!mark) {
            return mark.error();
        }
        if (Status put = batch.run(kFill, id, *mark); !put) {
            return put;
        }
    }
    return {};
}

} // namespace

Status demandCollection(Batch& batch, CollectionId id)
{
    const auto found = batch.find(kIsThere, id);
    if (!found) {
        return found.error();
    }
    return *found ? Status() : Status(noSuchCollection());
}

Result<RemoveCollection> write(Batch& batch, const AddCollections& change)
{
    RemoveCollection inverse;
    for (const auto& [added, documents] : change.contents) {
        const Result<qint64> id =
            batch.insert(kAdd, orNull(added.id), orNull(added.parent), added.name);
        if (!id) {
            return id.error();
        }
        inverse.id = inverse.id == 0 ? *id : inverse.id;
        if (Status filled = fill(batch, *id, documents); !filled) {
            return filled.error();
        }
    }
    return inverse;
}

Result<AddCollections> write(Batch& batch, const RemoveCollection& change)
{
    Result<AddCollections> tree = treeOf(batch, change.id);
    if (!tree) {
        return tree.error();
    }
    // Each before the one that it is in.
    for (auto left = tree->contents.size(); left-- > 0;) {
        const qint64 collection = tree->contents[left].collection.id;
        for (const char* sql : {kEmpty, kDrop}) {
            if (Status dropped = batch.run(sql, collection); !dropped) {
                return dropped.error();
            }
        }
    }
    return tree;
}

Result<EditCollection> write(Batch& batch, const EditCollection& change)
{
    const Result<AddCollections> tree = treeOf(batch, change.id);
    if (!tree) {
        return tree.error();
    }
    for (const AddCollections::Content& content : tree->contents) {
        if (content.collection.id == change.parent) {
            return Error{ErrorCode::Usage,
                         Text::tr("A collection can't be put into itself; choose another.")};
        }
    }
    const Collection& former = tree->contents.front().collection;
    const Status edited = batch.run(kEdit, change.id, orNull(change.parent), change.name);
    return edited ? Result<EditCollection>(EditCollection{change.id, former.parent, former.name})
                  : Result<EditCollection>(edited.error());
}

} // namespace gongbao::archive
