// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/documentcache.h"

#include "archive/database.h"
#include "archive/idset.h"
#include "archive/rows.h"

namespace gongbao::archive {

namespace {

/// To look up one row costs about as much as to read so many in a row.
constexpr qint64 kLookup = 8;

constexpr auto kRewriting = "SELECT ifnull(max(count), 0) FROM rewriting";
constexpr auto kLast = "SELECT ifnull(max(document_id), 0) FROM search_document";

} // namespace

Result<qint64> DocumentCache::unread(Database& database)
{
    if (Status known = forgetWhatChanged(database); !known) {
        return known.error();
    }
    const Result<qint64> last = integerOf(database.prepare(kLast));
    return last ? Result<qint64>(std::max<qint64>(
                      std::clamp<qint64>(*last, 0, kHighestDocument) - m_complete, 0))
                : last;
}

Status DocumentCache::read(Database& database, const std::vector<DocumentId>& ids)
{
    const Result<qint64> rows = unread(database);
    if (!rows) {
        return rows.error();
    }
    const auto unknown = std::ranges::count_if(ids, [this](DocumentId id) { return !isKnown(id); });
    if (unknown == 0) {
        return {};
    }
    if (unknown * kLookup > *rows) {
        const Result<DocumentId> highest = readAbove(database, m_complete);
        if (!highest) {
            return highest.error();
        }
        m_complete = *highest;
    }
    return readSome(database, ids);
}

Status DocumentCache::forgetWhatChanged(Database& database)
{
    const Result<qint64> rewriting = integerOf(database.prepare(kRewriting));
    if (!rewriting) {
        return rewriting.error();
    }
    if (*rewriting != m_rewriting) {
        forget();
        m_rewriting = *rewriting;
    }
    return {};
}

void DocumentCache::forget()
{
    clear();
    m_complete = 0;
    m_rewriting = -1;
}

} // namespace gongbao::archive
