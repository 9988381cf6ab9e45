// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/headinglines.h"

#include "text/characters.h"

#include <algorithm>
#include <cstdlib>

namespace gongbao::parse {

namespace {

constexpr qsizetype kLongestHeading = 42;
constexpr qsizetype kFarthestSibling = 12;

/// The next item of the rank of line @p i in direction @p step, where it is near; else -1.
qsizetype sibling(const DocumentLines& part, qsizetype i, qsizetype step)
{
    for (qsizetype j = i + step; std::abs(j - i) <= kFarthestSibling; j += step) {
        if (j < part.extent().textBegin || j >= part.extent().end) {
            break;
        }
        if (part.line(j).rank == part.line(i).rank) {
            return j;
        }
    }
    return -1;
}

/// Whether the sibling of line @p i in direction @p step is text, not a heading.
bool hasTextBeside(const DocumentLines& part, qsizetype i, qsizetype step)
{
    const qsizetype beside = sibling(part, i, step);
    return beside >= 0 && !isShortAsHeading(part.line(beside).key);
}

/// Whether a line that might be a heading is the first part of an item that a page cuts: the
/// items of its rank above and below are no headings, and a sentence ends on the next line.
bool isItemOfText(const DocumentLines& part, qsizetype i)
{
    const QString& key = part.line(i).key;
    const bool parted =
        std::ranges::any_of(key.sliced(1), [](QChar c) { return text::isAnyOf(c, u"、,:"); });
    return parted && !endsParagraph(key) && i + 1 < part.extent().end &&
           part.line(i + 1).kind == LineClass::Text && part.line(i + 1).key.endsWith(u'。') &&
           hasTextBeside(part, i, -1) && hasTextBeside(part, i, 1);
}

} // namespace

bool endsParagraph(QStringView key)
{
    return !key.isEmpty() && text::isAnyOf(key.back(), u"。；：！？”》;:!?");
}

bool isShortAsHeading(QStringView key)
{
    const bool sentence =
        key.chopped(1).contains(u'。') || key.contains(u';') || key.endsWith(u':');
    return key.size() <= kLongestHeading && !sentence && !key.endsWith(u'；');
}

bool standsAsHeading(const DocumentLines& part, qsizetype i)
{
    return isShortAsHeading(part.line(i).key) && !isItemOfText(part, i);
}

} // namespace gongbao::parse
