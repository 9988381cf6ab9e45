// SPDX-License-Identifier: GPL-3.0-or-later
// Words of Chinese text by ICU's dictionary: a hint for setting and joining lines, never for
// finding, as it misses names and new words.
#pragma once

#include <QStringView>

#include <vector>

namespace gongbao::text {

/// Whether a word begins at each UTF-16 unit of @p text; size() + 1 entries, the last one true.
/// All false where ICU has no dictionary. Costs some ten microseconds and more with the length.
[[nodiscard]] std::vector<bool> wordStarts(QStringView text);

/// Whether the end of a line of print cut a word in two: 指 | 导. Only the characters next to the
/// cut are looked at.
[[nodiscard]] bool cutsWord(QStringView before, QStringView after);

/// Whether the text ends with a word that calls for another: 和, 及, 的, 对 …, alone and not as the
/// end of a longer one (饱和, 目的).
[[nodiscard]] bool endsOpen(QStringView text);

} // namespace gongbao::text
