// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/recentcandidates.h"

#include "archive/idset.h"
#include "archive/newest.h"

#include <algorithm>

namespace gongbao::archive {

namespace {

constexpr auto kLast = "SELECT max(document_id) FROM search_document";
constexpr auto kNewest = "SELECT id FROM document INDEXED BY document_newest WHERE current = 1 "
                         "AND sort_date BETWEEN ?1 AND ?2 ORDER BY sort_date DESC, id DESC";

} // namespace

Result<size_t> RecentCandidates::size()
{
    if (m_ids) {
        return m_ids->size();
    }
    Result<Statement> last = m_database.prepare(kLast);
    if (!last) {
        return last.error();
    }
    const Result<bool> row = last->step();
    return row ? Result<size_t>(
                     *row ? size_t(std::clamp<qint64>(last->integer(0), 0, kHighestDocument)) : 0)
               : Result<size_t>(row.error());
}

Result<std::vector<DocumentId>> RecentCandidates::next(size_t count)
{
    return m_ids ? nextOfIds(count) : nextOfAll(count);
}

Result<std::vector<DocumentId>> RecentCandidates::nextOfIds(size_t count)
{
    // From the first on again: to look through dates in memory costs little.
    Result<std::vector<DocumentId>> newest =
        newestOf(m_database, *m_ids, qsizetype(m_given) + qsizetype(count));
    if (newest) {
        newest->erase(newest->begin(), newest->begin() + std::ptrdiff_t(m_given));
        m_given += newest->size();
    }
    return newest;
}

Result<std::vector<DocumentId>> RecentCandidates::nextOfAll(size_t count)
{
    if (!m_all) {
        Result<Statement> all = m_database.prepare(kNewest);
        if (!all) {
            return all.error();
        }
        m_all = std::move(*all);
        m_all->bind(1, m_from).bind(2, m_to);
    }
    std::vector<DocumentId> ids;
    while (ids.size() < count) {
        const Result<bool> row = m_all->step();
        if (!row) {
            return row.error();
        }
        if (!*row) {
            break;
        }
        ids.push_back(m_all->integer(0));
    }
    return ids;
}

} // namespace gongbao::archive
