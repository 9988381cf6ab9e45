// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/titleindex.h"

#include "archive/rows.h"
#include "archive/titletokenizer.h"
#include "text/folding.h"

namespace gongbao::archive {

namespace {

// char(31), the unit separator, is folded to itself.
constexpr auto kTitles =
    "SELECT title, "
    "(SELECT group_concat(title, char(31)) FROM (SELECT title FROM attachment "
    " WHERE document_id = ?1 UNION SELECT title FROM declared_attachment "
    " WHERE document_id = ?1 ORDER BY 1)), "
    "(SELECT group_concat(title, char(31)) FROM (SELECT title FROM enclosed_title "
    " WHERE document_id = ?1 ORDER BY place)) "
    "FROM document WHERE id = ?1";
constexpr auto kAdd =
    "INSERT INTO search_title (rowid, title, attachments, enclosed) VALUES (?, ?, ?, ?)";
constexpr auto kRemove = "INSERT INTO search_title (search_title, rowid, title, attachments, "
                         "enclosed) VALUES ('delete', ?, ?, ?, ?)";

/// Folded. Only the titles of documents are looked up by how they are read.
QString withoutReadings(const QString& titles)
{
    return titles.isEmpty() ? titles : QChar::fromLatin1(kWithoutReadings) + text::fold(titles);
}

Status run(Batch& batch, const char* sql, DocumentId id)
{
    const Result<TitleContent> content = readTitleContent(batch, id);
    return content ? batch.run(sql, id, content->title, content->attachments, content->enclosed)
                   : Status(content.error());
}

} // namespace

Result<TitleContent> readTitleContent(Batch& batch, DocumentId id)
{
    Result<Statement*> statement = batch.prepared(kTitles);
    if (!statement) {
        return statement.error();
    }
    Statement& row = **statement;
    row.bind(1, id);
    TitleContent content;
    const Status done = forEachRow(row, [&] {
        content = {text::fold(row.text(0)), withoutReadings(row.text(1)),
                   withoutReadings(row.text(2))};
    });
    return done ? Result<TitleContent>(std::move(content)) : Result<TitleContent>(done.error());
}

Status addTitles(Batch& batch, DocumentId id)
{
    return run(batch, kAdd, id);
}

Status removeTitles(Batch& batch, DocumentId id)
{
    return run(batch, kRemove, id);
}

} // namespace gongbao::archive
