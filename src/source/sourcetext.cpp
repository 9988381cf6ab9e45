// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/sourcetext.h"

#include <algorithm>
#include <utility>

namespace gongbao::source {

SourceText::SourceText(QString text)
    : m_text(std::move(text))
{
    const QStringView all = m_text;
    const bool hasPages = all.contains(u'\f');
    m_lines.reserve(static_cast<std::size_t>(all.count(u'\n')) + 1);
    int page = hasPages ? 1 : 0;
    qsizetype start = 0;
    while (start < all.size()) {
        const auto* const end = std::find_if(all.begin() + start, all.end(),
                                             [](QChar c) { return c == u'\n' || c == u'\r'; });
        const qsizetype size = (end - all.begin()) - start;
        QStringView line = all.sliced(start, size);
        // A form feed stands at the head of the first line of the new page.
        while (line.startsWith(u'\f')) {
            line = line.sliced(1);
            ++page;
        }
        m_lines.push_back({line, static_cast<int>(m_lines.size()) + 1, page});
        page += static_cast<int>(line.count(u'\f'));
        start += size + 1;
        if (start < all.size() && all[start - 1] == u'\r' && all[start] == u'\n') {
            ++start;
        }
    }
}

} // namespace gongbao::source
