// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/indexcontent.h"

#include "archive/rows.h"
#include "base/bytesview.h"
#include "text/folding.h"
#include "text/tokens.h"

#include <QCoreApplication>

namespace gongbao::archive {

namespace {

constexpr auto kContent =
    "SELECT d.title, t.text, d.sort_date, d.date, "
    "'I' || d.issue_id || coalesce(' G' || i.gazette_id, '') || coalesce(' Y' || i.year, '') "
    "|| iif(d.kind = '', '', ' K' || hex(d.kind)) "
    "|| iif(d.category = '', '', ' C' || hex(d.category)) "
    "|| coalesce((SELECT group_concat(' B' || b.body_id, '') FROM document_body b "
    "             WHERE b.document_id = d.id), '') "
    "FROM document d JOIN document_text t ON t.document_id = d.id "
    "JOIN issue i ON i.id = d.issue_id WHERE d.id = ?1";

constexpr auto kTexts = "SELECT d.title, t.text FROM document d "
                        "JOIN document_text t ON t.document_id = d.id WHERE d.id = ?1";

/// Of a row that begins with title and text, @p title being that title folded.
QString searchableTextAt(const Statement& row, const QString& title)
{
    const QString text = row.text(1);
    QString folded = text::fold(text);
    return folded.contains(title) ? folded : text::fold(row.text(0) + u'\n' + text);
}

IndexContent contentAt(const Statement& row, DocumentId id)
{
    const QString title = text::fold(row.text(0));
    const QByteArray titleBytes = title.toUtf8();
    return {id,
            searchableTextAt(row, title).toUtf8(),
            row.text(4).toUtf8(),
            row.integer(2),
            row.isNull(3) ? std::nullopt : std::optional(row.integer(3)),
            text::countTokens(viewOf(titleBytes))};
}

/// What @p make gives for the document's row.
template<typename T, typename Make>
Result<T> readRow(Batch& batch, const char* sql, DocumentId id, Make make)
{
    Result<Statement*> statement = batch.prepared(sql);
    if (!statement) {
        return statement.error();
    }
    (*statement)->bind(1, id);
    std::optional<T> made;
    if (Status done = forEachRow(**statement, [&] { made = make(**statement); }); !done) {
        return done.error();
    }
    if (!made) {
        return Error{ErrorCode::Corrupt,
                     QCoreApplication::translate(
                         "TextIndex", "Document %1 of the archive has no text to search; import "
                                      "its issue again.")
                         .arg(id)};
    }
    return std::move(*made);
}

} // namespace

Result<IndexContent> readIndexContent(Batch& batch, DocumentId id)
{
    return readRow<IndexContent>(batch, kContent, id,
                                 [id](const Statement& row) { return contentAt(row, id); });
}

Result<PrintedTexts> readPrintedTexts(Batch& batch, DocumentId id)
{
    return readRow<PrintedTexts>(batch, kTexts, id, [](const Statement& row) {
        return PrintedTexts{row.utf8(0), row.utf8(1)};
    });
}

Result<QString> readSearchableText(Batch& batch, DocumentId id)
{
    return readRow<QString>(batch, kTexts, id, [](const Statement& row) {
        return searchableTextAt(row, text::fold(row.text(0)));
    });
}

} // namespace gongbao::archive
