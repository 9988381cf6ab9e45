// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/segmentation.h"

#include <QString>

#include <unicode/ubrk.h>

#include <algorithm>
#include <memory>

namespace gongbao::text {

namespace {

/// The dictionary needs this much around a place to find the word there.
constexpr qsizetype kContext = 12;

struct IcuDeleter
{
    void operator()(UBreakIterator* iterator) const { ubrk_close(iterator); }
};

} // namespace

std::vector<bool> wordStarts(QStringView text)
{
    std::vector<bool> starts(static_cast<size_t>(text.size()) + 1, false);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UBreakIterator, IcuDeleter> words(
        ubrk_open(UBRK_WORD, "zh", reinterpret_cast<const UChar*>(text.utf16()),
                  static_cast<int32_t>(text.size()), &status));
    if (U_FAILURE(status)) {
        return starts;
    }
    for (int32_t at = ubrk_first(words.get()); at != UBRK_DONE; at = ubrk_next(words.get())) {
        starts[static_cast<size_t>(at)] = true;
    }
    return starts;
}

bool cutsWord(QStringView before, QStringView after)
{
    const QStringView left = before.last(std::min(kContext, before.size()));
    const QStringView right = after.first(std::min(kContext, after.size()));
    if (left.isEmpty() || right.isEmpty()) {
        return false;
    }
    QString around = left.toString();
    around.append(right);
    const std::vector<bool> starts = wordStarts(around);
    return starts.back() && !starts[static_cast<size_t>(left.size())];
}

} // namespace gongbao::text
