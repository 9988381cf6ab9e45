// SPDX-License-Identifier: GPL-3.0-or-later
// The reading half of keeping.h.
#include "archive/keeping.h"
#include "archive/rows.h"

namespace gongbao::archive {

namespace {

constexpr auto kBasket = "SELECT m.document_id FROM basket b JOIN mark m ON m.id = b.mark_id "
                         "JOIN document d ON d.id = m.document_id WHERE d.current = 1 "
                         "ORDER BY b.place";
constexpr auto kCollections =
    "WITH RECURSIVE above (id, top) AS (SELECT id, id FROM collection UNION "
    "SELECT c.id, a.top FROM collection c JOIN above a ON c.parent_id = a.id) "
    "SELECT c.id, ifnull(c.parent_id, 0), c.name, (SELECT count(DISTINCT k.mark_id) "
    "FROM above a JOIN collection_mark k ON k.collection_id = a.id "
    "JOIN mark m ON m.id = k.mark_id JOIN document d ON d.id = m.document_id "
    "WHERE a.top = c.id AND d.current = 1) "
    "FROM collection c ORDER BY ifnull(c.parent_id, 0), c.name, c.id";
constexpr auto kTags = "SELECT t.name, (SELECT count(*) FROM mark_tag k "
                       "JOIN mark m ON m.id = k.mark_id JOIN document d ON d.id = m.document_id "
                       "WHERE k.tag_id = t.id AND d.current = 1) FROM tag t ORDER BY t.name";
constexpr auto kMarks = "SELECT starred_at IS NOT NULL, note FROM mark WHERE document_id = ?";
constexpr auto kTagsOf = "SELECT t.name FROM mark m JOIN mark_tag k ON k.mark_id = m.id "
                         "JOIN tag t ON t.id = k.tag_id WHERE m.document_id = ? ORDER BY t.name";

} // namespace

Result<QList<Collection>> collections(Database& database)
{
    Result<Statement> statement = database.prepare(kCollections);
    if (!statement) {
        return statement.error();
    }
    return listOfRows<QList<Collection>>(*statement, [](const Statement& row) {
        return Collection{row.integer(0), row.integer(1), row.text(2),
                          static_cast<int>(row.integer(3))};
    });
}

Result<QList<NameCount>> tags(Database& database)
{
    Result<Statement> statement = database.prepare(kTags);
    if (!statement) {
        return statement.error();
    }
    return listOfRows<QList<NameCount>>(*statement, [](const Statement& row) {
        return NameCount{row.text(0), static_cast<int>(row.integer(1)), {}};
    });
}

Result<DocumentMarks> marksOf(Database& database, DocumentId document)
{
    Result<Statement> statement = database.prepare(kMarks);
    if (!statement) {
        return statement.error();
    }
    DocumentMarks marks;
    statement->bind(1, document);
    Status read = forEachRow(*statement, [&] {
        marks.starred = statement->integer(0) != 0;
        marks.note = statement->text(1);
    });
    if (!read) {
        return read.error();
    }
    Result<Statement> tagsOf = database.prepare(kTagsOf);
    if (!tagsOf) {
        return tagsOf.error();
    }
    tagsOf->bind(1, document);
    read = forEachRow(*tagsOf, [&] { marks.tags.append(tagsOf->text(0)); });
    return read ? Result<DocumentMarks>(std::move(marks)) : Result<DocumentMarks>(read.error());
}

Result<DocumentIds> basket(Database& database)
{
    Result<Statement> statement = database.prepare(kBasket);
    return statement ? idsOfRows(*statement) : Result<DocumentIds>(statement.error());
}

} // namespace gongbao::archive
