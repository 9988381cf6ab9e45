// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/textflow.h"

#include "publish/titlebreaks.h"

namespace gongbao::publish {

TextStyle textStyle(const PageGeometry& page, TypeRole role)
{
    return {.role = role, .size = page.textSize, .letterSpacing = page.textSpacing()};
}

TextStyle titleStyle(const PageGeometry& page)
{
    return {.role = TypeRole::Title, .size = page.titleSize};
}

TextStyle tableNoteStyle(const PageGeometry& page)
{
    return {.role = TypeRole::Text, .size = page.tableSize};
}

FlowItem gridLine(SetLine line, double x, const PageGeometry& page)
{
    const double baseline = page.lineTop + kAscent * line.fontSize;
    FlowItem item{.height = page.linePitch()};
    item.lines.push_back({.line = std::move(line), .x = x, .baseline = baseline});
    return item;
}

FlowItem blankLine(const PageGeometry& page)
{
    return {.height = page.linePitch(), .isBlank = true};
}

std::vector<FlowItem> paragraph(const ShapedTextPtr& text, const TextStyle& style,
                                double firstIndent, double restIndent, const PageGeometry& page)
{
    std::vector<FlowItem> items;
    for (SetLine& line : setLines(text, {.fontSize = style.size,
                                        .width = page.areaWidth,
                                        .firstIndent = firstIndent,
                                        .restIndent = restIndent,
                                        .letterSpacing = style.letterSpacing})) {
        const double x = line.indent;
        items.push_back(gridLine(std::move(line), x, page));
    }
    return items;
}

std::vector<FlowItem> centred(const ShapedTextPtr& text, const TextStyle& style,
                              const PageGeometry& page)
{
    std::vector<FlowItem> items;
    for (SetLine& line : setTitle(text, style.size, style.letterSpacing, page.areaWidth)) {
        const double x = (page.areaWidth - line.width) / 2;
        items.push_back(gridLine(std::move(line), x, page));
        items.back().anchor = 0.5;
    }
    return items;
}

} // namespace gongbao::publish
