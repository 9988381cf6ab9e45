// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reading/readingplaces.h"

#include <algorithm>

namespace gongbao::desktop {

using namespace Qt::StringLiterals;

ReadingPlaces::ReadingPlaces(const QStringList& list)
{
    for (const QString& text : list.first(std::min(list.size(), kMost))) {
        // The path comes last, as it may have spaces.
        const Entry entry{text.section(u' ', 0, 0).toLongLong(), text.section(u' ', 1, 1).toInt(),
                          text.section(u' ', 2)};
        if (entry.document > 0 && entry.place > 0) {
            m_entries.append(entry);
        }
    }
}

QStringList ReadingPlaces::list() const
{
    QStringList list;
    for (const Entry& entry : m_entries) {
        list.append(u"%1 %2 %3"_s.arg(QString::number(entry.document), QString::number(entry.place),
                                      entry.archive));
    }
    return list;
}

void ReadingPlaces::set(const QString& archive, archive::DocumentId document, int place)
{
    m_entries.removeIf(
        [&](const Entry& entry) { return entry.document == document && entry.archive == archive; });
    if (place > 0) {
        m_entries.prepend({document, place, archive});
        m_entries.resize(std::min(m_entries.size(), kMost));
    }
}

int ReadingPlaces::place(const QString& archive, archive::DocumentId document) const
{
    const auto found = std::ranges::find_if(m_entries, [&](const Entry& entry) {
        return entry.document == document && entry.archive == archive;
    });
    return found == m_entries.end() ? 0 : found->place;
}

} // namespace gongbao::desktop
