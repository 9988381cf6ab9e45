// SPDX-License-Identifier: GPL-3.0-or-later
// Word boundaries of many short texts, where making ICU's iterator for each would take longest.
#pragma once

#include <QStringView>

#include <memory>
#include <vector>

struct UBreakIterator;

namespace gongbao::text {

/// For one thread at a time.
class Segmenter
{
public:
    Segmenter();
    ~Segmenter();
    Segmenter(const Segmenter&) = delete;
    Segmenter& operator=(const Segmenter&) = delete;

    /// As wordStarts() in segmentation.h.
    [[nodiscard]] std::vector<bool> wordStarts(QStringView text);

private:
    struct Close
    {
        void operator()(UBreakIterator* iterator) const;
    };

    std::unique_ptr<UBreakIterator, Close> m_words; ///< null where ICU has no dictionary
};

} // namespace gongbao::text
