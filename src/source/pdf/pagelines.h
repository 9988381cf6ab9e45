// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of one page as print set them, in reading order. Pure; any thread.
#pragma once

#include "source/pdf/pagecontent.h"

namespace gongbao::source::pdf {

struct PrintedLine
{
    QString text{};
    QRectF box{};
    double em = 0;
    bool isRow = false;  ///< of a table
    bool isApart = false; ///< wider from the line above it than its neighbours are
    double left = 0;     ///< edges of the column it stands in
    double right = 0;
    bool indents = false; ///< paragraphs of its column begin with an indent
};

struct PageLines
{
    QSizeF size{};
    QString number{}; ///< printed page number: 24; empty where none is printed
    std::vector<PrintedLine> header{};
    std::vector<PrintedLine> body{};
    std::vector<PrintedLine> footer{};
};

[[nodiscard]] PageLines findLines(PageContent content);

} // namespace gongbao::source::pdf
