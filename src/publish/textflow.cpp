// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/textflow.h"

#include "publish/pagegeometry.h"
#include "publish/titlebreaks.h"

namespace gongbao::publish {

TextStyle textStyle(TypeRole role)
{
    return {.role = role, .size = kTextSize, .letterSpacing = kTextSpacing};
}

TextStyle titleStyle()
{
    return {.role = TypeRole::Title, .size = kTitleSize};
}

TextStyle tableNoteStyle()
{
    return {.role = TypeRole::Text, .size = kTableNoteSize};
}

FlowItem gridLine(SetLine line, double x)
{
    const double baseline = kLineTop + kAscent * line.fontSize;
    FlowItem item{.height = kLinePitch};
    item.lines.push_back({.line = std::move(line), .x = x, .baseline = baseline});
    return item;
}

FlowItem blankLine()
{
    return {.height = kLinePitch, .isBlank = true};
}

std::vector<FlowItem> paragraph(const ShapedTextPtr& text, const TextStyle& style,
                                double firstIndent, double restIndent)
{
    std::vector<FlowItem> items;
    for (SetLine& line : setLines(text, {.fontSize = style.size,
                                        .width = kAreaWidth,
                                        .firstIndent = firstIndent,
                                        .restIndent = restIndent,
                                        .letterSpacing = style.letterSpacing})) {
        const double x = line.indent;
        items.push_back(gridLine(std::move(line), x));
    }
    return items;
}

std::vector<FlowItem> centred(const ShapedTextPtr& text, const TextStyle& style)
{
    std::vector<FlowItem> items;
    for (SetLine& line : setTitle(text, style.size, style.letterSpacing, kAreaWidth)) {
        const double x = (kAreaWidth - line.width) / 2;
        items.push_back(gridLine(std::move(line), x));
        items.back().anchor = 0.5;
    }
    return items;
}

} // namespace gongbao::publish
