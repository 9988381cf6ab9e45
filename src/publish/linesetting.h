// SPDX-License-Identifier: GPL-3.0-or-later
// Shaped text becomes lines of a given width.
#pragma once

#include "publish/shaping.h"

namespace gongbao::publish {

/// Points, but for where it says otherwise.
struct LineMeasure
{
    double fontSize = 0;
    double width = 0;
    double firstIndent = 0;
    double restIndent = 0;
    double letterSpacing = 0; ///< added after each character
    bool justified = true;    ///< fill all lines but the last
};

/// A line of glyphs, its clusters [first, last) of the text.
struct SetLine
{
    ShapedTextPtr text{};
    int first = 0;
    int last = 0;
    double fontSize = 0;
    double letterSpacing = 0;
    double indent = 0;          ///< from the left edge of the measure
    double width = 0;           ///< of the glyphs, without the indent
    std::vector<float> start{}; ///< of each cluster, from the line's own start
};

/// The characters of the line.
[[nodiscard]] QString textOf(const SetLine& line);

/// Breaks @p text where lineBreaks() allows, with as many characters to a line as fit. Where 避头尾
/// would leave a line short, punctuation is set tighter if that spoils the line less than spreading
/// it; a gap is never spread so far that programs take it for a space. A piece longer than the line
/// is cut where it must be. Spaces at line ends are left out.
[[nodiscard]] std::vector<SetLine> setLines(const ShapedTextPtr& text, const LineMeasure& measure);

/// All of @p text from cluster @p first up to @p last on one line, however long.
[[nodiscard]] SetLine setLine(const ShapedTextPtr& text, int first, int last, double fontSize,
                              double letterSpacing);

} // namespace gongbao::publish
