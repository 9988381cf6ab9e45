// SPDX-License-Identifier: GPL-3.0-or-later
// A page of which a part must not be seen nor found: a picture of the rest, with its words behind
// it.
#pragma once

#include "source/cutprotocol.h"
#include "source/pdf/document.h"

#include <vector>

namespace gongbao::source::pdf {

/// Nothing of what is masked is in it, in whatever way the file draws it: text, picture or lines.
struct MaskedPage
{
    QSizeF size{};                       ///< points, upright
    PageImage image{};                   ///< white where it is masked
    QByteArray content{};                ///< of the page: draws image /Im, and the words invisibly
    std::vector<QByteArray> toUnicode{}; ///< of fonts /F0, /F1 …: what each code stands for
};

/// nullopt for a page that cannot be drawn. Throws std::bad_alloc.
[[nodiscard]] std::optional<MaskedPage> maskedPage(const Document& document, const PageCut& cut);

/// The width of each of its fonts' characters, in thousandths of their size.
inline constexpr int kInvisibleWidth = 500;

} // namespace gongbao::source::pdf
