// SPDX-License-Identifier: GPL-3.0-or-later
// Words of Chinese text by ICU's dictionary: a hint for setting and joining lines, never for
// finding, as it misses names and new words.
#pragma once

#include <QStringView>

#include <vector>

namespace gongbao::text {

class Segmenter;

/// Whether a word begins at each UTF-16 unit of @p text; size() + 1 entries, the last one true.
/// All false where ICU has no dictionary. Costs some ten microseconds and more with the length.
[[nodiscard]] std::vector<bool> wordStarts(QStringView text);

/// Whether the end of a line of print cut a word in two: 指 | 导. Only the characters next to the
/// cut are looked at.
[[nodiscard]] bool cutsWord(QStringView before, QStringView after);
[[nodiscard]] bool cutsWord(Segmenter& words, QStringView before, QStringView after);

} // namespace gongbao::text
