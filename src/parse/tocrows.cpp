// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/tocrows.h"

#include "parse/gazettewords.h"
#include "parse/leaders.h"
#include "parse/linekey.h"
#include "parse/lineshapes.h"
#include "parse/numberparts.h"
#include "text/characters.h"

#include <QStringList>

#include <algorithm>
#include <utility>

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;

/// Whether a leader with its page ends @p text, as the last entry of a column does.
bool endsWithPage(QStringView text)
{
    constexpr qsizetype kLongestEnd = 24;
    const QString key = lineKey(text.last(std::min(text.size(), kLongestEnd)));
    return !key.isEmpty() && (key.back().isDigit() || isClosingBracket(key.back())) &&
           hasLeader(key);
}

bool nameColumns(const QStringList& cells)
{
    return cells.size() > 1 && std::ranges::all_of(cells, [](const QString& cell) {
               return isTocColumn(lineKey(cell));
           });
}

/// Parts the rows of one table.
class Columns
{
public:
    /// Whether the row names the columns and is no entry.
    bool takeHeading(const QStringList& cells)
    {
        const bool names = nameColumns(cells);
        if (names) {
            m_width = cells.size();
            const auto part = std::ranges::find_if(
                cells, [](const QString& cell) { return isPartColumn(lineKey(cell)); });
            m_part = part == cells.end() ? -1 : part - cells.begin();
        }
        return names;
    }

    /// Takes the part's name out of the row; empty where it is that of the row above.
    QString takePart(QStringList& cells)
    {
        if (m_part < 0 || cells.size() != m_width) {
            return {};
        }
        const QString part = cells.takeAt(m_part);
        return part.isEmpty() || part == m_open ? QString() : m_open = part;
    }

private:
    qsizetype m_part = -1; ///< the column of parts' names
    qsizetype m_width = 0; ///< cells of the row that names the columns
    QString m_open;
};

/// The entries that stand side by side on a line, each with its own page; the whole line where it
/// is one.
QStringList entriesOf(const QString& text)
{
    QStringList entries;
    qsizetype begin = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        qsizetype end = at;
        while (end < text.size() && text::isSpace(text[end].unicode())) {
            ++end;
        }
        const QStringView gap = QStringView(text).sliced(at, end - at);
        const bool parts = gap.size() > 1 || gap.contains(u'\t') || gap.contains(u'\u3000');
        if (parts && end < text.size() &&
            endsWithPage(QStringView(text).sliced(begin, at - begin))) {
            entries.append(text.sliced(begin, at - begin));
            begin = end;
        }
        at = std::max(at, end - 1);
    }
    entries.append(text.sliced(begin));
    return entries.size() > 1 && endsWithPage(entries.last()) ? entries : QStringList{text};
}

int pageAtEnd(const QString& printed)
{
    const QString entry = lineKey(printed);
    qsizetype end = entry.size();
    while (end > 0 && !entry[end - 1].isDigit()) {
        --end;
    }
    qsizetype begin = end;
    while (begin > 0 && entry[begin - 1].isDigit()) {
        --begin;
    }
    return QStringView(entry).sliced(begin, end - begin).toInt();
}

/// An entry of one of several columns.
struct Placed
{
    QString text;
    qsizetype line = 0;
    qsizetype column = 0;
};

bool pagesRise(const QList<Placed>& entries)
{
    return std::ranges::is_sorted(entries, {},
                                  [](const Placed& entry) { return pageAtEnd(entry.text); });
}

/// Adds the lines of columns that begin with line @p first: row by row where their pages rise so,
/// else column by column. Returns the line behind them.
qsizetype addColumns(const ClassifiedLines& lines, qsizetype first, qsizetype end, TocRows& rows)
{
    QList<Placed> entries;
    qsizetype i = first;
    bool single = false;
    for (; i < end && !single && lines.at(i).kind == LineClass::TocEntry; ++i) {
        const QStringList onLine = entriesOf(lines.at(i).text);
        single = onLine.size() == 1; // the columns' last
        for (qsizetype column = 0; column < onLine.size(); ++column) {
            entries.append({onLine.at(column), i, column});
        }
    }
    if (!pagesRise(entries)) {
        std::ranges::stable_sort(entries, {}, &Placed::column);
    }
    for (const Placed& entry : std::as_const(entries)) {
        ClassifiedLine line = lines.at(entry.line);
        line.text = entry.text;
        line.key = lineKey(line.text);
        rows.lines.append(line);
        rows.places.append(entry.line);
    }
    return i;
}

} // namespace

bool namesTocColumns(const ClassifiedLine& line)
{
    return line.key.startsWith(u'|') && line.key.contains(u'页') &&
           nameColumns(rowText(line.text).split(u'\t'));
}

TocRows tocRows(const ClassifiedLines& lines, qsizetype first, qsizetype end)
{
    TocRows rows;
    Columns columns;
    const auto add = [&rows](const ClassifiedLine& line, qsizetype place) {
        rows.lines.append(line);
        rows.places.append(place);
    };
    for (qsizetype i = first; i < end; ++i) {
        ClassifiedLine row = lines.at(i);
        if (!row.key.startsWith(u'|')) {
            if (row.kind == LineClass::TocEntry && entriesOf(row.text).size() > 1) {
                i = addColumns(lines, i, end, rows) - 1;
            } else {
                add(row, i);
            }
            continue;
        }
        QStringList cells = rowText(row.text).split(u'\t');
        if (isTableRule(row.key) || columns.takeHeading(cells)) {
            rows.frames.append(i);
            continue;
        }
        if (const QString part = columns.takePart(cells); !part.isEmpty()) {
            ClassifiedLine name = row;
            name.become(LineClass::Category, "column of parts"_L1);
            name.text = u'【' + part + u'】';
            name.key = lineKey(name.text);
            add(name, i);
        }
        row.text = cells.join(u'\t');
        row.key = lineKey(row.text);
        if (row.key.isEmpty()) {
            rows.frames.append(i);
        } else {
            add(row, i);
        }
    }
    return rows;
}

} // namespace gongbao::parse
