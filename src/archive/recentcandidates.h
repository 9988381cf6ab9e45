// SPDX-License-Identifier: GPL-3.0-or-later
// Documents that may be hits, newest first, some at a time. Borrowed connection; same thread as it.
#pragma once

#include "archive/database.h"
#include "archive/records.h"

#include <optional>
#include <vector>

namespace gongbao::archive {

class RecentCandidates
{
public:
    /// Those of @p ids, which ascend, or all that are current; of these only such as are sorted
    /// under a date key from @p from to @p to.
    RecentCandidates(Database& database, std::optional<std::vector<DocumentId>> ids, qint64 from,
                     qint64 to)
        : m_database(database)
        , m_ids(std::move(ids))
        , m_from(from)
        , m_to(to)
    {
    }

    /// About how many there are.
    [[nodiscard]] Result<size_t> size();
    /// The next @p count; fewer where there are no more.
    [[nodiscard]] Result<std::vector<DocumentId>> next(size_t count);

private:
    [[nodiscard]] Result<std::vector<DocumentId>> nextOfIds(size_t count);
    [[nodiscard]] Result<std::vector<DocumentId>> nextOfAll(size_t count);

    Database& m_database;
    std::optional<std::vector<DocumentId>> m_ids;
    qint64 m_from;
    qint64 m_to;
    size_t m_given = 0;
    std::optional<Statement> m_all; ///< those that are left, where there are no ids
};

} // namespace gongbao::archive
