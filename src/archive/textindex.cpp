// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/textindex.h"

#include "text/folding.h"
#include "text/tokens.h"

#include <QCoreApplication>

namespace gongbao::archive {

namespace {

using namespace Qt::StringLiterals;

constexpr auto kContent =
    "SELECT d.title, t.text, d.sort_date, d.date, "
    "'I' || d.issue_id || coalesce(' G' || i.gazette_id, '') || coalesce(' Y' || i.year, '') "
    "|| iif(d.kind = '', '', ' K' || hex(d.kind)) "
    "|| iif(d.category = '', '', ' C' || hex(d.category)) "
    "|| coalesce((SELECT group_concat(' B' || b.body_id, '') FROM document_body b "
    "             WHERE b.document_id = d.id), '') "
    "FROM document d JOIN document_text t ON t.document_id = d.id "
    "JOIN issue i ON i.id = d.issue_id WHERE d.id = ?1";

constexpr auto kAddDocument =
    "INSERT INTO search_document "
    "(document_id, sort_date, date, title_tokens) VALUES (?1, ?2, ?3, ?4)";
constexpr auto kAddToBlock =
    "INSERT INTO search_block (block, oldest, newest) VALUES (?1 / 1024, ?2, ?2) "
    "ON CONFLICT (block) DO UPDATE SET oldest = min(oldest, excluded.oldest), "
    "newest = max(newest, excluded.newest)";
constexpr const char* kInsertTokens[] = {
    "INSERT INTO search_text (rowid, text, facets) VALUES (?1, ?2, ?3)",
    "INSERT INTO search_symbol (rowid, text, facets) VALUES (?1, ?2, ?3)",
};
// A table without content is told what to forget: it must be the same as was inserted.
constexpr const char* kDeleteTokens[] = {
    "INSERT INTO search_text (search_text, rowid, text, facets) VALUES ('delete', ?1, ?2, ?3)",
    "INSERT INTO search_symbol (search_symbol, rowid, text, facets) VALUES ('delete', ?1, ?2, ?3)",
};

/// What the index holds of a document.
struct Content
{
    DocumentId id = 0;
    QString text; ///< folded
    QString facets;
    qint64 sortDate = 0;
    std::optional<qint64> date;
    int titleTokens = 0;
};

int tokenCount(const QString& folded)
{
    const QByteArray utf8 = folded.toUtf8();
    return text::countTokens({utf8.constData(), static_cast<size_t>(utf8.size())});
}

/// The text of a document as it is searched: the title stands before it unless it is in it anyway.
QString searchableText(const QString& title, const QString& text)
{
    QString folded = text::fold(text);
    return folded.contains(text::fold(title)) ? folded : text::fold(title + u'\n' + text);
}

Result<Content> readContent(Database& database, DocumentId id)
{
    Result<Statement> statement = database.prepare(kContent);
    if (!statement) {
        return statement.error();
    }
    const Result<bool> found = statement->bind(1, id).step();
    if (!found) {
        return found.error();
    }
    if (!*found) {
        return Error{ErrorCode::Corrupt, QCoreApplication::translate(
                                             "TextIndex", "%1: document %2 has no text to index.")
                                             .arg(database.path())
                                             .arg(id)};
    }
    Content content;
    content.id = id;
    content.text = searchableText(statement->text(0), statement->text(1));
    content.titleTokens = tokenCount(text::fold(statement->text(0)));
    content.sortDate = statement->integer(2);
    if (!statement->isNull(3)) {
        content.date = statement->integer(3);
    }
    content.facets = statement->text(4);
    return content;
}

Status runTokens(Database& database, const char* sql, const Content& content)
{
    Result<Statement> statement = database.prepare(sql);
    if (!statement) {
        return statement.error();
    }
    statement->bind(1, content.id).bind(2, content.text).bind(3, content.facets);
    return statement->run();
}

Status addDocumentRow(Database& database, const Content& content)
{
    Result<Statement> document = database.prepare(kAddDocument);
    if (!document) {
        return document.error();
    }
    document->bind(1, content.id).bind(2, content.sortDate).bind(4, qint64(content.titleTokens));
    content.date ? document->bind(3, *content.date) : document->bindNull(3);
    if (Status done = document->run(); !done) {
        return done;
    }
    Result<Statement> block = database.prepare(kAddToBlock);
    if (!block) {
        return block.error();
    }
    return block->bind(1, content.id).bind(2, content.sortDate).run();
}

} // namespace

Status TextIndex::add(DocumentId id)
{
    const Result<Content> content = readContent(m_database, id);
    if (!content) {
        return content.error();
    }
    if (Status done = addDocumentRow(m_database, *content); !done) {
        return done;
    }
    for (const char* sql : kInsertTokens) {
        if (Status done = runTokens(m_database, sql, *content); !done) {
            return done;
        }
    }
    return {};
}

Status TextIndex::remove(DocumentId id)
{
    Result<Statement> document =
        m_database.prepare("DELETE FROM search_document WHERE document_id = ?1 RETURNING 1");
    if (!document) {
        return document.error();
    }
    const Result<bool> indexed = document->bind(1, id).step();
    if (!indexed) {
        return indexed.error();
    }
    if (!*indexed) {
        return {};
    }
    document->reset();
    const Result<Content> content = readContent(m_database, id);
    if (!content) {
        return content.error();
    }
    for (const char* sql : kDeleteTokens) {
        if (Status done = runTokens(m_database, sql, *content); !done) {
            return done;
        }
    }
    return {};
}

} // namespace gongbao::archive
