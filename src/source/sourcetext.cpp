// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/sourcetext.h"

#include <algorithm>
#include <utility>

namespace gongbao::source {

namespace {

/// The size of the line that @p text begins with. Few texts have a CR, and an LF alone is found
/// quicker.
qsizetype lineSize(QStringView text, bool hasReturns)
{
    if (!hasReturns) {
        const qsizetype end = text.indexOf(u'\n');
        return end < 0 ? text.size() : end;
    }
    return std::ranges::find_if(text, [](QChar c) { return c == u'\n' || c == u'\r'; }) -
           text.begin();
}

} // namespace

SourceText::SourceText(QString text, Recognition recognition)
    : m_text(std::move(text))
    , m_recognition(std::move(recognition))
{
    const QStringView all = m_text;
    const bool hasPages = all.contains(u'\f');
    const bool hasReturns = all.contains(u'\r');
    m_lines.reserve(static_cast<std::size_t>(all.count(u'\n')) + 1);
    int page = hasPages ? 1 : 0;
    qsizetype start = 0;
    while (start < all.size()) {
        const qsizetype size = lineSize(all.sliced(start), hasReturns);
        QStringView line = all.sliced(start, size);
        // A form feed stands at the head of the first line of the new page.
        while (line.startsWith(u'\f')) {
            line = line.sliced(1);
            ++page;
        }
        m_lines.push_back({line, static_cast<int>(m_lines.size()) + 1, page});
        page += hasPages ? static_cast<int>(line.count(u'\f')) : 0;
        start += size + 1;
        if (start < all.size() && all[start - 1] == u'\r' && all[start] == u'\n') {
            ++start;
        }
    }
}

} // namespace gongbao::source
