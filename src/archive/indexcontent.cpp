// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/indexcontent.h"

#include "archive/rows.h"
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

IndexContent contentAt(const Statement& row, DocumentId id)
{
    const QString title = row.text(0);
    const QString foldedTitle = text::fold(title);
    const QByteArray titleUtf8 = foldedTitle.toUtf8();
    QString folded = text::fold(row.text(1));
    if (!folded.contains(foldedTitle)) {
        folded = text::fold(title + u'\n' + row.text(1));
    }
    return {id,
            std::move(folded),
            row.text(4),
            row.integer(2),
            row.isNull(3) ? std::nullopt : std::optional(row.integer(3)),
            text::countTokens({titleUtf8.constData(), static_cast<size_t>(titleUtf8.size())})};
}

} // namespace

Result<IndexContent> readIndexContent(Batch& batch, DocumentId id)
{
    Result<Statement*> prepared = batch.prepared(kContent);
    if (!prepared) {
        return prepared.error();
    }
    Statement& statement = **prepared;
    statement.bind(1, id);
    std::optional<IndexContent> content;
    if (Status done = forEachRow(statement, [&] { content = contentAt(statement, id); }); !done) {
        return done.error();
    }
    if (!content) {
        return Error{ErrorCode::Corrupt,
                     QCoreApplication::translate(
                         "TextIndex", "Document %1 of the archive has no text to index; import its "
                                      "issue again.")
                         .arg(id)};
    }
    return std::move(*content);
}

} // namespace gongbao::archive
