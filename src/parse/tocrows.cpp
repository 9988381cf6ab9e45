// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/tocrows.h"

#include "parse/gazettewords.h"
#include "parse/linekey.h"
#include "parse/lineshapes.h"

#include <QStringList>

#include <algorithm>

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;

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
            add(row, i);
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
