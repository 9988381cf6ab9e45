// SPDX-License-Identifier: GPL-3.0-or-later
// Tables in HTML, as converters leave them in text: whole on one line or a row on each.
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace gongbao::parse {

/// What of a line is a row of a table, and what stands before and behind the table.
struct HtmlPiece
{
    QString text; ///< of a row: its cells parted by tabs, still with marks within them
    bool isRow = false;
};

/// Takes lines apart at the tags of tables, and loses no character outside of tags. Keeps in mind
/// which cells reach down into the rows below, so lines must come in order.
class HtmlTableReader
{
public:
    /// Nothing where the line has no row of a table. Cells that others reach into are empty.
    [[nodiscard]] QList<HtmlPiece> take(QStringView line);

private:
    void takeRow(QList<HtmlPiece>& pieces, QStringView row);
    /// @p row begins with a cell; what is in none goes to @p outside.
    [[nodiscard]] QString readRow(QStringView row, QString& outside);

    QList<int> m_reaching; ///< for each column, how many rows below a cell reaches into it yet
};

} // namespace gongbao::parse
