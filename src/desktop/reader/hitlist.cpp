// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reader/hitlist.h"

#include "desktop/theme/appearance.h"

#include <algorithm>

namespace gongbao::desktop {

namespace {

constexpr std::size_t kMostMarks = 1000; // more take longer to draw than people wait for

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
    std::size_t begin = 0;
    if (marksSome()) {
        const auto seen = std::ranges::lower_bound(
            m_hits, position, {}, [](const Hit& hit) { return hit.front().start; });
        const auto first = static_cast<std::size_t>(seen - m_hits.begin());
        begin = first - std::min(first, kMostMarks / 2);
    }
    const std::size_t end = std::min(m_hits.size(), begin + kMostMarks);
    const HitColours colours = hitColours(palette);
    QList<QTextEdit::ExtraSelection> marks;
    for (std::size_t index = begin; index < end; ++index) {
        for (const PlacedRange& range : m_hits[index]) {
            QTextEdit::ExtraSelection mark;
            mark.cursor = QTextCursor(&text);
            mark.cursor.setPosition(range.start);
            mark.cursor.setPosition(range.end, QTextCursor::KeepAnchor);
            const bool current = m_current == index;
            mark.format.setBackground(current ? colours.currentBackground : colours.background);
            if (current) {
                mark.format.setForeground(colours.currentText);
            }
            marks.append(mark);
        }
    }
    return marks;
}

} // namespace gongbao::desktop
