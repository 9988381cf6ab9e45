// SPDX-License-Identifier: GPL-3.0-or-later
// Ranges of a text drawn in another format, as hits and highlights are.
#pragma once

#include "desktop/reader/documentlayout.h"

#include <QTextEdit>

#include <algorithm>
#include <ranges>

namespace gongbao::desktop {

/// More marks take longer to draw than people wait for.
inline constexpr std::size_t kMostMarks = 1000;

/// Of @p marks, which stand in the order of the text, at most kMostMarks around @p position.
/// @p start tells where one begins.
template<std::ranges::random_access_range Marks, typename Start>
[[nodiscard]] auto marksAround(const Marks& marks, int position, Start start)
{
    const auto size = static_cast<std::size_t>(std::ranges::size(marks));
    std::size_t first = 0;
    if (size > kMostMarks) {
        const auto seen = std::ranges::lower_bound(marks, position, {}, start);
        const auto index = static_cast<std::size_t>(seen - std::ranges::begin(marks));
        first = std::min(index - std::min(index, kMostMarks / 2), size - kMostMarks);
    }
    return marks | std::views::drop(first) | std::views::take(kMostMarks);
}

/// One mark of @p text.
[[nodiscard]] inline QTextEdit::ExtraSelection markOf(QTextDocument& text, const PlacedRange& range,
                                                      const QTextCharFormat& format)
{
    QTextEdit::ExtraSelection mark;
    mark.cursor = QTextCursor(&text);
    mark.cursor.setPosition(range.start);
    mark.cursor.setPosition(range.end, QTextCursor::KeepAnchor);
    mark.format = format;
    return mark;
}

} // namespace gongbao::desktop
