// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/results/rowcache.h"

#include <algorithm>

namespace gongbao::desktop {

void RowCache::clear()
{
    m_pages.clear();
    m_recent.clear();
}

const search::Hit* RowCache::find(qsizetype row)
{
    const auto page = m_pages.constFind(pageOf(row));
    if (page == m_pages.cend()) {
        return nullptr;
    }
    touch(pageOf(row));
    const auto place = static_cast<std::size_t>(row % kPageRows);
    return place < page->size() && (*page)[place] ? &*(*page)[place] : nullptr;
}

void RowCache::insert(qsizetype page, std::span<const archive::DocumentId> ids,
                      const QList<search::Hit>& hits)
{
    std::vector<std::optional<search::Hit>> rows(ids.size());
    auto hit = hits.cbegin();
    for (std::size_t place = 0; place < ids.size() && hit != hits.cend(); ++place) {
        if (hit->document.id == ids[place]) {
            rows[place] = *hit++;
        }
    }
    m_pages[page] = std::move(rows);
    touch(page);
    keepRecent(static_cast<std::size_t>(kMostPages));
}

std::deque<qsizetype> RowCache::keepRecent(std::size_t count)
{
    while (m_recent.size() > count) {
        m_pages.remove(m_recent.back());
        m_recent.pop_back();
    }
    return m_recent;
}

void RowCache::touch(qsizetype page)
{
    if (!m_recent.empty() && m_recent.front() == page) {
        return;
    }
    const auto known = std::ranges::find(m_recent, page);
    if (known != m_recent.end()) {
        m_recent.erase(known);
    }
    m_recent.push_front(page);
}

} // namespace gongbao::desktop
