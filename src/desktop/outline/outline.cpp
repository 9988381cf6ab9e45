// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/outline/outline.h"

#include <QHash>

namespace gongbao::desktop {

namespace {

/// The first event of each month, by the line it begins on.
QHash<int, QString> monthsByLine(const Document& document)
{
    QHash<int, QString> months;
    QString former;
    for (const ChronicleEntry& entry : document.chronicle) {
        if (!entry.date || entry.date->month == 0) {
            continue;
        }
        const QString month = Date{entry.date->year, entry.date->month, 0}.toChinese();
        if (month != former) {
            months.insert(entry.span.first, month);
            former = month;
        }
    }
    return months;
}

class Collector
{
public:
    explicit Collector(const Document& document)
        : m_months(monthsByLine(document))
    {
    }

    void take(qsizetype index, const Block& block)
    {
        if (block.kind == BlockKind::AttachmentTitle && m_labelOpen) {
            m_entries.last().text += QChar::Space + block.text;
            m_labelOpen = false;
            return;
        }
        m_labelOpen = block.kind == BlockKind::AttachmentLabel;
        if (m_labelOpen || block.kind == BlockKind::EnclosedTitle ||
            block.kind == BlockKind::AttachmentTitle) {
            m_entries.append({block.text, 0, index});
            m_headings.clear();
            m_inPart = true;
        } else if (block.kind == BlockKind::Heading) {
            addHeading(index, block);
        } else if (const auto month = m_months.constFind(block.span.first);
                   month != m_months.cend()) {
            m_entries.append({*month, 0, index});
        }
    }

    QList<OutlineEntry> entries() { return std::move(m_entries); }

private:
    /// Below the part it stands in, as deep as there are headings above it: levels may be skipped.
    void addHeading(qsizetype index, const Block& block)
    {
        while (!m_headings.isEmpty() && m_headings.last() >= block.level) {
            m_headings.removeLast();
        }
        const int level = static_cast<int>(m_headings.size()) + (m_inPart ? 1 : 0);
        m_headings.append(block.level);
        m_entries.append({block.text, level, index});
    }

    const QHash<int, QString> m_months;
    QList<OutlineEntry> m_entries;
    QList<int> m_headings;    ///< levels of the headings that the next one may stand below
    bool m_inPart = false;    ///< of an enclosure or attachment
    bool m_labelOpen = false; ///< whether a title would belong to the label just taken
};

} // namespace

QList<OutlineEntry> outlineOf(const Document& document)
{
    Collector collector(document);
    for (qsizetype index = 0; index < document.blocks.size(); ++index) {
        collector.take(index, document.blocks.at(index));
    }
    return collector.entries();
}

} // namespace gongbao::desktop
