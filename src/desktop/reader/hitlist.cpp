// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reader/hitlist.h"

#include "desktop/reader/textmarks.h"
#include "desktop/theme/appearance.h"

namespace gongbao::desktop {

namespace {

int startOf(const Hit& hit)
{
    return hit.front().start;
}

} // namespace

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

bool HitList::marksSome() const
{
    return m_hits.size() > kMostMarks;
}

QList<QTextEdit::ExtraSelection> HitList::marks(QTextDocument& text, int position,
                                                const QPalette& palette) const
{
    const HitColours colours = hitColours(palette);
    QTextCharFormat usual;
    usual.setBackground(colours.background);
    QTextCharFormat looked;
    looked.setBackground(colours.currentBackground);
    looked.setForeground(colours.currentText);
    const Hit* const current = m_current ? &m_hits[*m_current] : nullptr;
    QList<QTextEdit::ExtraSelection> marks;
    for (const Hit& hit : marksAround(m_hits, position, &startOf)) {
        for (const PlacedRange& range : hit) {
            marks.append(markOf(text, range, &hit == current ? looked : usual));
        }
    }
    return marks;
}

} // namespace gongbao::desktop
