// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/segmenter.h"

#include <unicode/ubrk.h>

namespace gongbao::text {

void Segmenter::Close::operator()(UBreakIterator* iterator) const
{
    ubrk_close(iterator);
}

Segmenter::Segmenter()
{
    UErrorCode status = U_ZERO_ERROR;
    m_words.reset(ubrk_open(UBRK_WORD, "zh", nullptr, 0, &status));
}

Segmenter::~Segmenter() = default;

std::vector<bool> Segmenter::wordStarts(QStringView text)
{
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

} // namespace gongbao::text
