// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reader/hitlist.h"

namespace gongbao::desktop {

void HitList::set(const QList<BlockMatch>& matches, const std::vector<PlacedText>& pieces)
{
    m_hits.clear();
    m_matches.clear();
    m_current.reset();
    for (const BlockMatch& match : matches) {
        if (Hit hit = placesOf(pieces, match.block, match.range); !hit.empty()) {
            m_hits.push_back(std::move(hit));
            m_matches.append(match);
        }
    }
}

void HitList::step(bool forward)
{
    if (m_hits.empty()) {
        return;
    }
    const std::size_t last = m_hits.size() - 1;
    if (!m_current) {
        m_current = forward ? 0 : last;
    } else if (forward) {
        m_current = *m_current == last ? 0 : *m_current + 1;
    } else {
        m_current = *m_current == 0 ? last : *m_current - 1;
    }
}

} // namespace gongbao::desktop
