// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/indexeddocuments.h"

#include "archive/database.h"
#include "archive/rows.h"

#include <algorithm>

namespace gongbao::archive {

namespace {

/// Only a damaged or hostile file has higher ids than archives have documents; it must not ask for
/// any amount of memory.
constexpr DocumentId kHighest = 1 << 23;

/// To look up one row costs about as much as to read so many in a row.
constexpr qint64 kLookup = 8;

constexpr auto kOne = "SELECT document_id, sort_date, date, title_tokens FROM search_document "
                      "WHERE document_id = ?";
constexpr auto kAllAfter = "SELECT document_id, sort_date, date, title_tokens FROM search_document "
                           "WHERE document_id > ? ORDER BY document_id";
constexpr auto kRewriting = "SELECT ifnull(max(count), 0) FROM rewriting";
constexpr auto kLast = "SELECT ifnull(max(document_id), 0) FROM search_document";

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

Status IndexedDocuments::read(Database& database, const std::vector<DocumentId>& ids)
{
    if (Status known = forgetWhatChanged(database); !known) {
        return known;
    }
    const auto unknown = std::ranges::count_if(ids, [this](DocumentId id) { return !isKnown(id); });
    return unknown == 0 ? Status() : readUnknown(database, ids, unknown);
}

Status IndexedDocuments::forgetWhatChanged(Database& database)
{
    Result<Statement> count = database.prepare(kRewriting);
    if (!count) {
        return count.error();
    }
    if (const Result<bool> row = count->step(); !row) {
        return row.error();
    }
    if (const qint64 rewriting = count->integer(0); rewriting != m_rewriting) {
        forget();
        m_rewriting = rewriting;
    }
    return {};
}

Status IndexedDocuments::readUnknown(Database& database, const std::vector<DocumentId>& ids,
                                     qint64 unknown)
{
    Result<Statement> last = database.prepare(kLast);
    if (!last) {
        return last.error();
    }
    if (const Result<bool> row = last->step(); !row) {
        return row.error();
    }
    if (unknown * kLookup > last->integer(0) - m_complete) {
        if (Status done = readAll(database); !done) {
            return done;
        }
    }
    Result<Statement> one = database.prepare(kOne);
    if (!one) {
        return one.error();
    }
    for (const DocumentId id : ids) {
        if (isKnown(id)) {
            continue;
        }
        one->bind(1, id);
        if (Status done = forEachRow(*one, [&] { keep(id, documentAt(*one)); }); !done) {
            return done;
        }
    }
    return {};
}

Status IndexedDocuments::readAll(Database& database)
{
    Result<Statement> all = database.prepare(kAllAfter);
    if (!all) {
        return all.error();
    }
    all->bind(1, m_complete);
    return forEachRow(*all, [&] {
        m_complete = all->integer(0);
        keep(m_complete, documentAt(*all));
    });
}

bool IndexedDocuments::isKnown(DocumentId id) const
{
    return of(id).sortDate != IndexedDocument::kNone;
}

void IndexedDocuments::keep(DocumentId id, const IndexedDocument& document)
{
    if (id < 0 || id > kHighest) {
        m_far[id] = document;
        return;
    }
    const auto place = static_cast<size_t>(id);
    if (place >= m_documents.size()) {
        m_documents.resize(std::max(place + 1, m_documents.size() * 5 / 4));
    }
    m_documents[place] = document;
}

IndexedDocument IndexedDocuments::of(DocumentId id) const
{
    if (id >= 0 && static_cast<size_t>(id) < m_documents.size()) {
        return m_documents[static_cast<size_t>(id)];
    }
    const auto far = m_far.find(id);
    return far == m_far.end() ? IndexedDocument() : far->second;
}

void IndexedDocuments::forget()
{
    *this = {};
}

} // namespace gongbao::archive
