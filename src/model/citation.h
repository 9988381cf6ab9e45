// SPDX-License-Identifier: GPL-3.0-or-later
// A place of a document's text where another document is cited by its number.
#pragma once

#include "model/documentnumber.h"

namespace gongbao {

struct Citation
{
    DocumentNumber number;
    QString title;        ///< within the 《…》 before the number; empty where there is none
    qsizetype block = 0;  ///< index in Document::blocks of the block the number begins in
    qsizetype start = 0;  ///< of the number in Block::text, in UTF-16 units
    qsizetype length = 0; ///< of what of the number stands in that block

    friend bool operator==(const Citation&, const Citation&) = default;
};

} // namespace gongbao
