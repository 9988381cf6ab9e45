// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/postings/rowstream.h"

#include <utility>

namespace gongbao::archive {

RowStream::RowStream(const std::vector<SegmentCursor*>& cursors)
{
    for (SegmentCursor* cursor : cursors) {
        m_entries.push_back({kBefore, static_cast<int>(m_entries.size()), cursor});
    }
}

bool RowStream::skipTo(DocumentId least)
{
    while (!m_entries.empty()) {
        Entry& first = m_entries.front();
        if (first.row >= least) {
            if (!first.cursor->isGone()) {
                return true;
            }
            least = first.row + 1;
        }
        if (!first.cursor->skipTo(least)) {
            if (!first.cursor->status()) {
                m_status = first.cursor->status();
                return false;
            }
            m_entries.erase(m_entries.begin());
            continue;
        }
        first.row = first.cursor->row();
        // Segments mostly have documents of their own, so that this seldom moves anything.
        for (size_t i = 0; i + 1 < m_entries.size() && isBefore(m_entries[i + 1], m_entries[i]);
             ++i) {
            std::swap(m_entries[i], m_entries[i + 1]);
        }
    }
    return false;
}

} // namespace gongbao::archive
