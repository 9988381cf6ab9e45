// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/segmentation.h"

#include "text/characters.h"
#include "text/segmenter.h"

#include <QString>

#include <algorithm>
#include <string_view>

namespace gongbao::text {

namespace {

/// The dictionary needs this much around a place to find the word there.
constexpr qsizetype kContext = 12;

constexpr std::u16string_view kOpenWords = u"和与及或的对为以把并将向";

} // namespace

std::vector<bool> wordStarts(QStringView text)
{
    return Segmenter().wordStarts(text);
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

bool endsOpen(QStringView text)
{
    if (text.isEmpty() || !isAnyOf(text.back(), kOpenWords)) {
        return false;
    }
    const QStringView end = text.last(std::min(kContext, text.size()));
    return wordStarts(end)[static_cast<size_t>(end.size()) - 1];
}

} // namespace gongbao::text
