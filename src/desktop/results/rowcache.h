// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a long list that are in memory.
#pragma once

#include "search/searcher.h"

#include <QHash>

#include <deque>
#include <optional>
#include <span>
#include <vector>

namespace gongbao::desktop {

/// Rows in pages, of which the most recently asked for are kept. A page whose rows are gone from
/// the archive has gaps. Independent of models and views.
class RowCache
{
public:
    static constexpr qsizetype kPageRows = 128;
    static constexpr qsizetype kMostPages = 32;

    void clear();
    /// What is known of @p row; null where its page is not here or the row has gone.
    [[nodiscard]] const search::Hit* find(qsizetype row);
    [[nodiscard]] bool hasPage(qsizetype page) const { return m_pages.contains(page); }
    /// Puts the rows of @p ids, which are those of the page's rows in order.
    void insert(qsizetype page, std::span<const archive::DocumentId> ids,
                const QList<search::Hit>& hits);

    /// Forgets all but the @p count pages that were looked at last, and names these.
    std::deque<qsizetype> keepRecent(std::size_t count);

    [[nodiscard]] static qsizetype pageOf(qsizetype row) { return row / kPageRows; }

private:
    void touch(qsizetype page);

    QHash<qsizetype, std::vector<std::optional<search::Hit>>> m_pages;
    std::deque<qsizetype> m_recent; ///< most recently used first
};

} // namespace gongbao::desktop
