// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/punctuation.h"

#include <string_view>

namespace gongbao::publish {

namespace {

constexpr std::u32string_view kOpening = U"“‘（《〈「『【〔［｛〖〘";
constexpr std::u32string_view kClosing = U"。，、；：！？”’）》〉」』】〕］｝〗〙．";
constexpr std::u32string_view kNotAtStart = U",.;:!?)]}»·‧•…‥～〜％‰℃℉°′″%々〻ー゛゜ヽヾゝゞ﹑﹒︰";
constexpr std::u32string_view kNotAtEnd = U"([{«￥＄$£€＃#＠";

} // namespace

bool mayNotStartLine(char32_t c)
{
    return kClosing.find(c) != kClosing.npos || kNotAtStart.find(c) != kNotAtStart.npos;
}

bool mayNotEndLine(char32_t c)
{
    return kOpening.find(c) != kOpening.npos || kNotAtEnd.find(c) != kNotAtEnd.npos;
}

BlankSide blankSide(char32_t c)
{
    if (kOpening.find(c) != kOpening.npos) {
        return BlankSide::Before;
    }
    return kClosing.find(c) != kClosing.npos ? BlankSide::After : BlankSide::None;
}

} // namespace gongbao::publish
