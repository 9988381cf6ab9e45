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

/// One for each thread: opening one takes longer than a line's words. Null where ICU has no data.
UBreakIterator* wordIterator()
{
    UErrorCode status = U_ZERO_ERROR;
    thread_local const std::unique_ptr<UBreakIterator, IcuDeleter> kIterator(
        ubrk_open(UBRK_WORD, "zh", nullptr, 0, &status));
    return kIterator.get();
}

} // namespace

std::vector<bool> wordStarts(QStringView text)
{
    std::vector<bool> starts(static_cast<size_t>(text.size()) + 1, false);
    UBreakIterator* const words = wordIterator();
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setText(words, reinterpret_cast<const UChar*>(text.utf16()),
                 static_cast<int32_t>(text.size()), &status);
    if (words == nullptr || U_FAILURE(status)) {
        return starts;
    }
    for (int32_t at = ubrk_first(words); at != UBRK_DONE; at = ubrk_next(words)) {
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
