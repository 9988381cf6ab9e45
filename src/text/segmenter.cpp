// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/segmenter.h"

#include "text/characters.h"

#include <QString>

#include <unicode/ubrk.h>

#include <algorithm>
#include <string_view>

namespace gongbao::text {

namespace {

/// The dictionary needs this much around a place to find the word there.
constexpr qsizetype kContext = 12;

constexpr std::u16string_view kOpenWords = u"和与及或的对为以把并将向";

} // namespace

void Segmenter::Close::operator()(UBreakIterator* iterator) const
{
    ubrk_close(iterator);
}

Segmenter::Segmenter() = default;

Segmenter::~Segmenter() = default;

void Segmenter::open()
{
    if (!m_isOpened) {
        UErrorCode status = U_ZERO_ERROR;
        m_words.reset(ubrk_open(UBRK_WORD, "zh", nullptr, 0, &status));
        m_isOpened = true;
    }
}

std::vector<bool> Segmenter::wordStarts(QStringView text)
{
    open();
    std::vector<bool> starts(static_cast<size_t>(text.size()) + 1, false);
    UErrorCode status = U_ZERO_ERROR;
    if (m_words) {
        ubrk_setText(m_words.get(), reinterpret_cast<const UChar*>(text.utf16()),
                     static_cast<int32_t>(text.size()), &status);
    }
    if (!m_words || U_FAILURE(status)) {
        return starts;
    }
    for (int32_t at = ubrk_first(m_words.get()); at != UBRK_DONE; at = ubrk_next(m_words.get())) {
        starts[static_cast<size_t>(at)] = true;
    }
    return starts;
}

bool Segmenter::cutsWord(QStringView before, QStringView after)
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

bool Segmenter::endsOpen(QStringView text)
{
    if (text.isEmpty() || !isAnyOf(text.back(), kOpenWords)) {
        return false;
    }
    const QStringView end = text.last(std::min(kContext, text.size()));
    return wordStarts(end)[static_cast<size_t>(end.size()) - 1];
}

} // namespace gongbao::text
