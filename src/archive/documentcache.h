// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of documents that a connection remembers, since they are asked for again and again.
#pragma once

#include "archive/records.h"
#include "base/result.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

namespace gongbao::archive {

class Database;

/// One @p Row for each id, in memory. Row() stands for what is not known.
template<typename Row>
class RowsById
{
public:
    [[nodiscard]] Row of(DocumentId id) const
    {
        if (id >= 0 && static_cast<size_t>(id) < m_rows.size()) {
            return m_rows[static_cast<size_t>(id)];
        }
        const auto far = m_far.find(id);
        return far == m_far.end() ? Row() : far->second;
    }

    void keep(DocumentId id, const Row& row)
    {
        if (id < 0 || id > kHighest) {
            m_far[id] = row;
            return;
        }
        const auto place = static_cast<size_t>(id);
        if (place >= m_rows.size()) {
            m_rows.resize(std::max(place + 1, m_rows.size() * 5 / 4));
        }
        m_rows[place] = row;
    }

private:
    /// Only a damaged or hostile file has higher ids than archives have documents; it must not ask
    /// for any amount of memory.
    static constexpr DocumentId kHighest = 1 << 23;

    std::vector<Row> m_rows;
    std::unordered_map<DocumentId, Row> m_far; ///< with ids too high for that
};

/// When which rows are read. Ids are not used again, and what a document is changes only with the
/// count in table rewriting, so that what was read once need not be read anew before. Part of a
/// Database, on its thread.
class DocumentCache
{
public:
    virtual ~DocumentCache() = default;
    DocumentCache(const DocumentCache&) = delete;
    DocumentCache& operator=(const DocumentCache&) = delete;

    /// Makes sure that each of @p ids that is in the index is known. Reads single rows for few and
    /// the whole table for many.
    [[nodiscard]] Status read(Database& database, const std::vector<DocumentId>& ids);
    /// How many rows read() would go through to know all that there are.
    [[nodiscard]] Result<qint64> unread(Database& database);
    /// After a transaction was taken back, whose ids may be used again.
    void forget();

protected:
    DocumentCache() = default;

private:
    [[nodiscard]] virtual bool isKnown(DocumentId id) const = 0;
    /// Keeps those of @p ids that are not known.
    [[nodiscard]] virtual Status readSome(Database& database,
                                          const std::vector<DocumentId>& ids) = 0;
    /// Keeps all above @p last. Returns the highest, or @p last.
    [[nodiscard]] virtual Result<DocumentId> readAbove(Database& database, DocumentId last) = 0;
    virtual void clear() = 0;

    [[nodiscard]] Status forgetWhatChanged(Database& database);

    DocumentId m_complete = 0; ///< the last that readAbove() met
    qint64 m_rewriting = -1;   ///< the count that all of this is of
};

} // namespace gongbao::archive
