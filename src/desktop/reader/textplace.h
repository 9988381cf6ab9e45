// SPDX-License-Identifier: GPL-3.0-or-later
// A place in the text of a document.
#pragma once

#include <QtGlobal>

namespace gongbao::desktop {

struct TextPlace
{
    qsizetype block = 0;  ///< index in Document::blocks
    qsizetype offset = 0; ///< in Block::text, UTF-16 units

    friend bool operator==(const TextPlace&, const TextPlace&) = default;
};

} // namespace gongbao::desktop
