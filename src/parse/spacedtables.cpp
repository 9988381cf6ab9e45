// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/spacedtables.h"

#include "text/characters.h"
#include "text/numerals.h"

#include <QStringList>

#include <algorithm>

namespace gongbao::parse {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kLeastCells = 3;
// In fewer columns a list of names looks the same, so that nearly all rows must have a figure.
constexpr qsizetype kFewCells = 2;
constexpr qsizetype kLeastRows = 3;
constexpr qsizetype kLongestRow = 120;
constexpr qsizetype kLongestCellPiece = 16;

/// What two spaces or one that is as wide as a Han character set apart.
QStringList cellsOf(const QString& text)
{
    QStringList cells;
    QString cell;
    qsizetype width = 0;
    for (const QChar c : text) {
        if (text::isSpace(c.unicode())) {
            width += c == QChar(0x3000) ? 2 : 1;
            continue;
        }
        if (width >= 2 && !cell.isEmpty()) {
            cells.append(cell);
            cell.clear();
        } else if (width == 1) {
            cell += u' ';
        }
        width = 0;
        cell += c;
    }
    cells.append(cell);
    return cells;
}

bool isFigure(QStringView cell)
{
    const bool numerals = cell.size() > 1 && std::ranges::all_of(cell, [](QChar c) {
                              return text::isChineseNumeral(c.unicode()) || c == u'点';
                          });
    if (numerals) {
        return true;
    }
    const bool only = std::ranges::all_of(
        cell, [](QChar c) { return c.isDigit() || text::isAnyOf(c, u".,%％+-—–〇 "); });
    return only && std::ranges::any_of(
                       cell, [](QChar c) { return c.isDigit() || text::isAnyOf(c, u"—–"); });
}

bool mayBeRow(const ClassifiedLine& line)
{
    switch (line.kind) {
    case LineClass::Text:
    case LineClass::Heading:
    case LineClass::Bodies:
    case LineClass::ListField:
    case LineClass::TextField:
    case LineClass::DatedEntry:
        return line.text.size() > line.key.size() + kFewCells - 1 && line.key.size() <= kLongestRow;
    default:
        return false;
    }
}

/// A line of the source with its cells.
struct Row
{
    qsizetype line = 0;
    QStringList cells;
};

/// The rows of @p least cells or more that stand together from line @p i on; a short line between
/// two is the rest of a cell.
QList<Row> rowsFrom(const ClassifiedLines& lines, qsizetype i, qsizetype least)
{
    QList<Row> rows;
    for (; i < lines.size() && (rows.isEmpty() || lines.at(i).gap <= 1); ++i) {
        const ClassifiedLine& line = lines.at(i);
        QStringList cells = mayBeRow(line) ? cellsOf(line.text) : QStringList();
        if (cells.size() >= least) {
            rows.append({i, std::move(cells)});
            continue;
        }
        const bool piece = !rows.isEmpty() && line.close && rows.last().cells.size() > 1 &&
                           (line.kind == LineClass::Text || line.kind == LineClass::Bodies) &&
                           line.key.size() <= kLongestCellPiece;
        if (!piece) {
            break;
        }
        rows.append({i, {line.text}});
    }
    while (!rows.isEmpty() && rows.last().cells.size() == 1) {
        rows.removeLast();
    }
    return rows;
}

/// Whether sentences run through the row, with figures that are set apart in them.
bool isProse(const Row& row)
{
    const auto isStop = [](QChar c) { return text::isAnyOf(c, u"，。；"); };
    return std::ranges::any_of(
        row.cells, [&](const QString& cell) { return std::ranges::any_of(cell, isStop); });
}

bool isTable(const QList<Row>& rows, qsizetype least)
{
    if (2 * std::ranges::count_if(rows, isProse) >= std::max<qsizetype>(rows.size(), 1)) {
        return false;
    }
    const auto figures = std::ranges::count_if(
        rows, [](const Row& row) { return std::ranges::any_of(row.cells, isFigure); });
    if (least < kLeastCells) {
        return rows.size() > kLeastRows && figures + 1 >= rows.size() &&
               std::ranges::all_of(rows,
                                   [](const Row& row) { return row.cells.size() == kFewCells; });
    }
    return rows.size() >= kLeastRows && figures >= 2 && 2 * figures >= rows.size();
}

void settleTables(ClassifiedLines& lines, qsizetype least)
{
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!mayBeRow(lines.at(i))) {
            continue;
        }
        const QList<Row> rows = rowsFrom(lines, i, least);
        if (isTable(rows, least)) {
            for (const Row& row : rows) {
                ClassifiedLine& line = lines[row.line];
                line.kind = LineClass::TableRow;
                line.rule = "cells set apart by spaces"_L1;
                line.text = row.cells.join(u'\t');
            }
        }
        if (!rows.isEmpty()) {
            i = rows.last().line;
        }
    }
}

} // namespace

void settleSpacedTables(ClassifiedLines& lines)
{
    settleTables(lines, kLeastCells);
    settleTables(lines, kFewCells);
}

} // namespace gongbao::parse
