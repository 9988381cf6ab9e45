// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/htmltable.h"

#include "text/characters.h"

#include <QStringList>

#include <algorithm>

namespace gongbao::parse {

namespace {

// A table with more is none; what reaches farther is cut.
constexpr int kMostColumns = 200;
constexpr int kMostRows = 2000;

/// Where the tag that begins with @p opening (<td) stands at or behind @p from; -1 for nowhere.
qsizetype findTag(QStringView text, QStringView opening, qsizetype from)
{
    for (qsizetype at = text.indexOf(opening, from, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(opening, at + 1, Qt::CaseInsensitive)) {
        const qsizetype next = at + opening.size();
        if (next < text.size() && !text[next].isLetter()) {
            return at;
        }
    }
    return -1;
}

/// The next cell's tag, <td or <th.
qsizetype findCell(QStringView row, qsizetype from)
{
    for (qsizetype at = row.indexOf(u"<t", from, Qt::CaseInsensitive); at >= 0;
         at = row.indexOf(u"<t", at + 1, Qt::CaseInsensitive)) {
        const bool cell = at + 3 < row.size() && text::isAnyOf(row[at + 2].toLower(), u"dh");
        if (cell && !row[at + 3].isLetter()) {
            return at;
        }
    }
    return -1;
}

/// The number of an attribute in a tag: rowspan="2"; 1 where it has none.
int attribute(QStringView tag, QStringView name, int most)
{
    const qsizetype at = tag.indexOf(name, 0, Qt::CaseInsensitive);
    if (at < 0) {
        return 1;
    }
    qsizetype start = at + name.size();
    while (start < tag.size() && text::isAnyOf(tag[start], u"= \"'")) {
        ++start;
    }
    qsizetype end = start;
    while (end < tag.size() && tag[end].isDigit()) {
        ++end;
    }
    return std::clamp(tag.sliced(start, end - start).toInt(), 1, most);
}

QString cellText(QStringView inner)
{
    QString text = text::trimmed(inner).toString();
    text.replace(u'\t', u' ');
    return text;
}

void append(QList<HtmlPiece>& pieces, QStringView text)
{
    if (!text::trimmed(text).isEmpty()) {
        pieces.append({text.toString(), false});
    }
}

} // namespace

QList<HtmlPiece> HtmlTableReader::take(QStringView line)
{
    qsizetype row = line.contains(u"<t") || line.contains(u"<T") ? findTag(line, u"<tr", 0) : -1;
    if (row < 0) {
        m_reaching = line.isEmpty() ? m_reaching : QList<int>();
        return {};
    }
    QList<HtmlPiece> pieces;
    const qsizetype table = findTag(line.first(row), u"<table", 0);
    if (table >= 0) {
        m_reaching.clear();
    }
    append(pieces, line.first(table >= 0 ? table : row));
    qsizetype close = findTag(line, u"</table", row);
    while (row >= 0) {
        const qsizetype next = findTag(line, u"<tr", row + 1);
        const qsizetype upper = next < 0 ? line.size() : next;
        const bool last = close >= 0 && close < upper;
        pieces.append({readRow(line.sliced(row, (last ? close : upper) - row)), true});
        if (last) {
            m_reaching.clear();
            const qsizetype end = line.indexOf(u'>', close);
            const qsizetype from = end < 0 || end >= upper ? upper : end + 1;
            append(pieces, line.sliced(from, upper - from));
            close = findTag(line, u"</table", upper);
        }
        row = next;
    }
    return pieces;
}

QString HtmlTableReader::readRow(QStringView row)
{
    QStringList cells;
    const auto fillReached = [&] {
        while (cells.size() < m_reaching.size() && m_reaching.at(cells.size()) > 0) {
            --m_reaching[cells.size()];
            cells.append(QString());
        }
    };
    qsizetype at = findCell(row, 0);
    while (at >= 0 && cells.size() < kMostColumns) {
        fillReached();
        const qsizetype open = row.indexOf(u'>', at);
        if (open < 0) {
            break;
        }
        const qsizetype next = findCell(row, open);
        const QStringView tag = row.sliced(at, open - at);
        QStringView inner = row.sliced(open + 1, (next < 0 ? row.size() : next) - open - 1);
        for (const QStringView closing : {u"</td", u"</th", u"</tr"}) {
            const qsizetype end = inner.indexOf(closing, 0, Qt::CaseInsensitive);
            inner = end < 0 ? inner : inner.first(end);
        }
        const int columns = attribute(tag, u"colspan", kMostColumns);
        const int rows = attribute(tag, u"rowspan", kMostRows);
        for (int column = 0; column < columns; ++column) {
            while (m_reaching.size() <= cells.size()) {
                m_reaching.append(0);
            }
            m_reaching[cells.size()] = rows - 1;
            cells.append(column == 0 ? cellText(inner) : QString());
        }
        at = next;
    }
    fillReached();
    return cells.join(u'\t');
}

} // namespace gongbao::parse
