// SPDX-License-Identifier: GPL-3.0-or-later
// Words of Chinese text by ICU's dictionary: a hint for setting, joining and ranking text, never
// for finding, as it misses names and new words.
#pragma once

#include <QStringView>

#include <memory>
#include <vector>

struct UBreakIterator;

namespace gongbao::text {

/// Opens ICU's dictionary when it is first asked, which takes longer than a short text does; keep
/// it for many of them. For one thread at a time.
class Segmenter
{
public:
    Segmenter();
    ~Segmenter();
    Segmenter(const Segmenter&) = delete;
    Segmenter& operator=(const Segmenter&) = delete;

    /// Whether a word begins at each UTF-16 unit of @p text; size() + 1 entries, the last one true.
    /// All false where ICU has no dictionary. Costs some ten microseconds and more with the length.
    [[nodiscard]] std::vector<bool> wordStarts(QStringView text);

    /// Whether the end of a line of print cut a word in two: 指 | 导. Only the characters next to
    /// the cut are looked at.
    [[nodiscard]] bool cutsWord(QStringView before, QStringView after);

    /// Whether the text ends with a word that calls for another: 和, 及, 的, 对 …, alone and not as
    /// the end of a longer one (饱和, 目的).
    [[nodiscard]] bool endsOpen(QStringView text);

private:
    struct Close
    {
        void operator()(UBreakIterator* iterator) const;
    };

    void open();

    std::unique_ptr<UBreakIterator, Close> m_words; ///< null where ICU has no dictionary
    bool m_isOpened = false;
};

} // namespace gongbao::text
