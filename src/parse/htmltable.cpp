// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/htmltable.h"

#include "text/characters.h"

#include <QStringList>

#include <algorithm>

namespace gongbao::parse {

namespace {

// A row has no more columns: what stands behind them is text. What reaches down farther is cut.
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

/// Where the inner text of a cell that begins at @p begin ends: at its closing tag, if it has one.
qsizetype cellEnd(QStringView cell, qsizetype begin)
{
    qsizetype end = cell.size();
    for (const QStringView closing : {u"</td", u"</th"}) {
        const qsizetype at = cell.indexOf(closing, begin, Qt::CaseInsensitive);
        end = at < 0 ? end : std::min(end, at);
    }
    return end;
}

/// Whether there is more than tags in @p text.
bool saysSomething(QStringView text)
{
    bool inTag = false;
    for (const QChar c : text) {
        if (c == u'<') {
            inTag = true;
        } else if (c == u'>') {
            inTag = false;
        } else if (!inTag && !text::isSpace(c.unicode())) {
            return true;
        }
    }
    return inTag;
}

/// What is in no cell is text.
void append(QList<HtmlPiece>& pieces, QStringView text)
{
    if (saysSomething(text)) {
        pieces.append({text.toString(), false});
    }
}

} // namespace

QList<HtmlPiece> HtmlTableReader::take(QStringView line)
{
    qsizetype row = line.contains(u'<') ? findTag(line, u"<tr", 0) : -1;
    if (row < 0) {
        m_reaching = line.isEmpty() ? m_reaching : QList<int>();
        return {};
    }
    QList<HtmlPiece> pieces;
    if (findTag(line.first(row), u"<table", 0) >= 0) {
        m_reaching.clear();
    }
    append(pieces, line.first(row));
    while (row >= 0) {
        const qsizetype next = findTag(line, u"<tr", row + 1);
        takeRow(pieces, line.sliced(row, (next < 0 ? line.size() : next) - row));
        row = next;
    }
    return pieces;
}

void HtmlTableReader::takeRow(QList<HtmlPiece>& pieces, QStringView row)
{
    // A row ends at its own tag, or with the table; what stands behind is text of its own.
    const qsizetype table = findTag(row, u"</table", 0);
    const qsizetype closing = findTag(row, u"</tr", 0);
    const qsizetype end = closing >= 0 && (table < 0 || closing < table) ? closing : table;
    const QStringView inside = end < 0 ? row : row.first(end);
    const qsizetype cell = findCell(inside, 0);
    if (cell < 0 || inside.indexOf(u'>', cell) < 0) {
        append(pieces, inside);
    } else {
        append(pieces, inside.first(cell));
        QString outside;
        pieces.append({readRow(inside.sliced(cell), outside), true});
        append(pieces, outside);
    }
    if (table >= 0) {
        m_reaching.clear();
    }
    if (end >= 0) {
        append(pieces, row.sliced(end));
    }
}

QString HtmlTableReader::readRow(QStringView row, QString& outside)
{
    QStringList cells;
    const auto fillReached = [&] {
        while (cells.size() < m_reaching.size() && m_reaching.at(cells.size()) > 0) {
            --m_reaching[cells.size()];
            cells.append(QString());
        }
    };
    for (qsizetype at = 0; at >= 0;) {
        const qsizetype open = row.indexOf(u'>', at);
        const qsizetype next = open < 0 ? -1 : findCell(row, open);
        const QStringView cell = row.sliced(at, (next < 0 ? row.size() : next) - at);
        at = next;
        if (open < 0 || cells.size() >= kMostColumns) {
            outside += cell;
            continue;
        }
        fillReached();
        const qsizetype begin = cell.indexOf(u'>') + 1;
        const qsizetype end = cellEnd(cell, begin);
        outside += cell.sliced(end);
        const int columns = attribute(cell.first(begin), u"colspan", kMostColumns);
        const int rows = attribute(cell.first(begin), u"rowspan", kMostRows);
        for (int column = 0; column < columns && cells.size() < kMostColumns; ++column) {
            while (m_reaching.size() <= cells.size()) {
                m_reaching.append(0);
            }
            m_reaching[cells.size()] = rows - 1;
            cells.append(column == 0 ? cellText(cell.sliced(begin, end - begin)) : QString());
        }
    }
    fillReached();
    return cells.join(u'\t');
}

} // namespace gongbao::parse
