// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of text as flow items: what the parts of a document are made of.
#pragma once

#include "publish/flow.h"

namespace gongbao::publish {

struct TextStyle
{
    TypeRole role = TypeRole::Text;
    double size = 0;
    double letterSpacing = 0;
};

/// On the character grid.
[[nodiscard]] TextStyle textStyle(const PageGeometry& page, TypeRole role = TypeRole::Text);
[[nodiscard]] TextStyle titleStyle(const PageGeometry& page);
[[nodiscard]] TextStyle tableNoteStyle(const PageGeometry& page);

/// One line on the grid, its left end at @p x.
[[nodiscard]] FlowItem gridLine(SetLine line, double x, const PageGeometry& page);

/// An empty line, left out at the top of a page.
[[nodiscard]] FlowItem blankLine(const PageGeometry& page);

/// Lines over the whole width; indents in points.
[[nodiscard]] std::vector<FlowItem> paragraph(const ShapedTextPtr& text, const TextStyle& style,
                                              double firstIndent, double restIndent,
                                              const PageGeometry& page);

/// Lines centred on the type area, a title's broken by sense.
[[nodiscard]] std::vector<FlowItem> centred(const ShapedTextPtr& text, const TextStyle& style,
                                            const PageGeometry& page);

} // namespace gongbao::publish
