// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/segmentation.h"

#include "text/segmenter.h"

#include <QString>

#include <algorithm>

namespace gongbao::text {

namespace {

/// The dictionary needs this much around a place to find the word there.
constexpr qsizetype kContext = 12;

} // namespace

std::vector<bool> wordStarts(QStringView text)
{
    return Segmenter().wordStarts(text);
}

bool cutsWord(QStringView before, QStringView after)
{
    Segmenter words;
    return cutsWord(words, before, after);
}

bool cutsWord(Segmenter& words, QStringView before, QStringView after)
{
    const QStringView left = before.last(std::min(kContext, before.size()));
    const QStringView right = after.first(std::min(kContext, after.size()));
    if (left.isEmpty() || right.isEmpty()) {
        return false;
    }
    QString around = left.toString();
    around.append(right);
    const std::vector<bool> starts = words.wordStarts(around);
    return starts.back() && !starts[static_cast<size_t>(left.size())];
}

} // namespace gongbao::text
