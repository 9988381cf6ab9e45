// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/indexeddocuments.h"

#include "archive/database.h"
#include "archive/rows.h"

namespace gongbao::archive {

namespace {

constexpr auto kOne = "SELECT document_id, sort_date, date, title_tokens FROM search_document "
                      "WHERE document_id = ?";
constexpr auto kAllAbove = "SELECT document_id, sort_date, date, title_tokens FROM search_document "
                           "WHERE document_id > ? ORDER BY document_id";

qint32 toKey(qint64 value)
{
    return static_cast<qint32>(std::clamp<qint64>(value, 0, std::numeric_limits<qint32>::max()));
}

IndexedDocument documentAt(const Statement& row)
{
    return {toKey(row.integer(1)), row.isNull(2) ? IndexedDocument::kNone : toKey(row.integer(2)),
            toKey(row.integer(3))};
}

} // namespace

bool IndexedDocuments::isKnown(DocumentId id) const
{
    return of(id).sortDate != IndexedDocument::kNone;
}

Status IndexedDocuments::readSome(Database& database, const std::vector<DocumentId>& ids)
{
    Result<Statement> one = database.prepare(kOne);
    if (!one) {
        return one.error();
    }
    for (const DocumentId id : ids) {
        if (isKnown(id)) {
            continue;
        }
        one->bind(1, id);
        if (Status done = forEachRow(*one, [&] { m_documents.keep(id, documentAt(*one)); });
            !done) {
            return done;
        }
    }
    return {};
}

Result<DocumentId> IndexedDocuments::readAbove(Database& database, DocumentId last)
{
    Result<Statement> all = database.prepare(kAllAbove);
    if (!all) {
        return all.error();
    }
    all->bind(1, last);
    const Status done = forEachRow(*all, [&] {
        last = all->integer(0);
        m_documents.keep(last, documentAt(*all));
    });
    return done ? Result<DocumentId>(last) : Result<DocumentId>(done.error());
}

void IndexedDocuments::clear()
{
    m_documents = {};
}

} // namespace gongbao::archive
