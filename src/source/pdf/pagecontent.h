// SPDX-License-Identifier: GPL-3.0-or-later
// What a page of a PDF shows, as far as its text is concerned. Points, from the top left corner.
#pragma once

#include <QRectF>
#include <QSizeF>
#include <QString>

#include <vector>

namespace gongbao::source::pdf {

/// Characters that stand close together on one line.
struct Word
{
    QString text{};
    QRectF box{};
    double em = 0;              ///< size of its Han, else what its height says
    bool spaceAfter = false;    ///< the file itself puts a space behind it
    std::vector<double> lefts{}; ///< left edge of each code point; may be empty
};

/// A straight line, across or down.
struct Ruling
{
    double x1 = 0;
    double y1 = 0;
    double x2 = 0; ///< not less than x1
    double y2 = 0; ///< not less than y1
};

struct PageContent
{
    QSizeF size{};
    std::vector<Word> words{};
    std::vector<Ruling> rulings{};
};

} // namespace gongbao::source::pdf
