// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of one document and its title.
#pragma once

#include "parse/lineclass.h"

namespace gongbao::parse {

/// The lines of one document, as half-open ranges of indexes.
struct DocumentExtent
{
    qsizetype begin = 0;
    qsizetype titleBegin = 0;
    qsizetype titleEnd = 0;
    qsizetype numberBegin = 0; ///< == numberEnd where no number is printed
    qsizetype numberEnd = 0;
    qsizetype textBegin = 0; ///< behind title and number
    qsizetype end = 0;
    DocumentNumber number;
    bool numberInTitle = false; ///< printed in brackets behind the title, on its line
    bool isAct = false;         ///< a line names a body and the kind of its act, and no more
    qsizetype actLine = -1;     ///< that line, where a title stands above it; else it is the title
    qsizetype tocItem = -1;     ///< index into Toc::items
};

/// A document of which only the lines of the title are known.
[[nodiscard]] DocumentExtent extentOf(qsizetype titleBegin, qsizetype titleEnd);

/// The title as one text, without a number that is printed behind it.
[[nodiscard]] QString titleOf(const ClassifiedLines& lines, const DocumentExtent& extent);

/// Its lineKey().
[[nodiscard]] QString titleKeyOf(const ClassifiedLines& lines, const DocumentExtent& extent);

} // namespace gongbao::parse
