// SPDX-License-Identifier: GPL-3.0-or-later
// Characters that PDF files name wrongly.
#pragma once

#include <QString>

namespace gongbao::source::pdf {

/// Many programs write for a glyph the lowest of the code points that share it: ⽯⼤ (Kangxi radicals)
/// for 石大, ⻢ (CJK radicals supplement) for 马, U+2329 for 〈, U+2E3A for ——. Gives back the
/// characters that were meant; all others stay.
[[nodiscard]] QString withoutLookalikes(QString text);

} // namespace gongbao::source::pdf
