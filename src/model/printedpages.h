// SPDX-License-Identifier: GPL-3.0-or-later
// Where the lines of a source stand on its printed pages.
#pragma once

#include "model/sourcespan.h"

#include <QList>
#include <QRectF>
#include <QSizeF>
#include <QString>

#include <span>

namespace gongbao {

struct PrintedPage
{
    QSizeF size;    ///< points, as the page is shown
    QString number; ///< as printed, without its dashes: 24; empty where none is

    friend bool operator==(const PrintedPage&, const PrintedPage&) = default;
};

/// A part of a line that print set in one piece.
struct PrintedPiece
{
    int line = 0; ///< of the source's text, from 1
    int page = 0; ///< from 1
    QRectF box;   ///< points, from the page's top left corner

    friend bool operator==(const PrintedPiece&, const PrintedPiece&) = default;
};

/// Empty for a source without pages. A plain value.
struct PrintedPages
{
    QList<PrintedPage> pages;
    QList<PrintedPiece> pieces; ///< by line; of one line as they are read

    [[nodiscard]] bool isEmpty() const { return pages.isEmpty(); }
    /// The pieces of those lines. A paragraph that print broke over lines, columns or pages has
    /// several.
    [[nodiscard]] std::span<const PrintedPiece> piecesOf(const SourceSpan& span) const;
    /// What is printed as the number of page @p page (from 1); empty where there is none.
    [[nodiscard]] QString numberOf(int page) const;

    friend bool operator==(const PrintedPages&, const PrintedPages&) = default;
};

} // namespace gongbao
