// SPDX-License-Identifier: GPL-3.0-or-later
// Where the 目录, the documents and the closing pages of an issue stand.
#pragma once

#include "parse/lineclass.h"

namespace gongbao::parse {

/// Half-open ranges of indexes into the lines.
struct Sections
{
    qsizetype tocBegin = -1; ///< the first 目录 heading or entry; -1 for none
    qsizetype tocEnd = -1;   ///< behind its last line; colophon and slogans may stand within
    qsizetype bodyBegin = 0; ///< no document begins before; what precedes may be the 目录's
    qsizetype bodyEnd = 0;   ///< the introduction, closing colophon or closing 目录 begins here

    /// Whether the 目录 stands behind the documents.
    [[nodiscard]] bool tocCloses() const { return tocBegin >= 0 && tocBegin >= bodyEnd; }
};

[[nodiscard]] Sections findSections(const ClassifiedLines& lines);

} // namespace gongbao::parse
