// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/linebreaks.h"

#include "publish/punctuation.h"
#include "text/characters.h"

#include <QTextBoundaryFinder>

namespace gongbao::publish {

namespace {

char32_t codePointBefore(QStringView text, qsizetype index)
{
    const bool pair = index > 1 && text[index - 1].isLowSurrogate();
    return text::codePointAt(text, index - (pair ? 2 : 1));
}

bool isAsciiDigit(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

bool isChinese(char32_t c)
{
    return text::isHan(c) || blankSide(c) != BlankSide::None;
}

/// Whether a quotation mark stands at the break and Chinese on its outer side, where UAX #14 is
/// silent, as it cannot tell opening from closing marks.
bool isOutsideOfQuote(char32_t before, char32_t after)
{
    const bool opens = after == U'“' || after == U'‘';
    const bool closes = before == U'”' || before == U'’';
    return (opens && isChinese(before)) || (closes && isChinese(after));
}

} // namespace

std::vector<bool> lineBreaks(QStringView text)
{
    std::vector<bool> breaks(static_cast<size_t>(text.size()), false);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text.data(), text.size(), nullptr, 0);
    for (qsizetype i = 1; i < text.size(); ++i) {
        if (text[i].isLowSurrogate() && text[i - 1].isHighSurrogate()) {
            continue;
        }
        const char32_t before = codePointBefore(text, i);
        const char32_t after = text::codePointAt(text, i);
        finder.setPosition(i);
        const bool allowed = finder.isAtBoundary() || isOutsideOfQuote(before, after);
        const bool inNumber = before == U'〕' && isAsciiDigit(after);
        breaks[static_cast<size_t>(i)] =
            allowed && !inNumber && !mayNotStartLine(after) && !mayNotEndLine(before);
    }
    return breaks;
}

} // namespace gongbao::publish
