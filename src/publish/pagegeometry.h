// SPDX-License-Identifier: GPL-3.0-or-later
// The figures of a page: paper, type area and sizes of type. All lengths in points (1/72 inch).
#pragma once

namespace gongbao::publish {

inline constexpr double kMillimetre = 72.0 / 25.4;

inline constexpr double kPaperWidth = 210 * kMillimetre;
inline constexpr double kPaperHeight = 297 * kMillimetre;

inline constexpr double kRuleWidth = 0.5;
inline constexpr double kAscent = 0.88; ///< of the em square of Han, above the baseline

/// Text stands on a grid of lines and characters that fills the type area (版心).
struct PageGeometry
{
    double areaWidth = 0;
    double areaHeight = 0;
    double topMargin = 0;
    double leftMargin = 0;
    int linesPerPage = 0;
    int charactersPerLine = 0;
    double textSize = 0;
    double titleSize = 0;
    double pageNumberSize = 0;
    double tableSize = 0; ///< the largest type of tables, and that of notes beside them
    double originSize = 0;
    /// From the top of a line on the grid to the top of the text in it.
    double lineTop = 0;
    /// From the type area down to the dashes beside the page number.
    double pageNumberDrop = 0;
    /// The line of origin stands in the top margin, this far above the type area.
    double originRise = 0;
    bool partsStartPage = true; ///< enclosed texts and attachments

    [[nodiscard]] constexpr double bottomMargin() const
    {
        return kPaperHeight - topMargin - areaHeight;
    }
    [[nodiscard]] constexpr double linePitch() const { return areaHeight / linesPerPage; }
    [[nodiscard]] constexpr double cell() const { return areaWidth / charactersPerLine; }
    /// What is added after each character of text so that they fill the line.
    [[nodiscard]] constexpr double textSpacing() const { return cell() - textSize; }
};

/// 党政机关公文格式 (GB/T 9704-2012): 天头 37 mm above the type area, 订口 28 mm to its left; 22
/// lines of 28 characters. Characters stand near their line's top, so that the first line keeps the
/// 37 mm of 天头 within its tolerance of 1 mm.
inline constexpr PageGeometry kOfficialPage{.areaWidth = 156 * kMillimetre,
                                            .areaHeight = 225 * kMillimetre,
                                            .topMargin = 37 * kMillimetre,
                                            .leftMargin = 28 * kMillimetre,
                                            .linesPerPage = 22,
                                            .charactersPerLine = 28,
                                            .textSize = 15.75,    // 3号
                                            .titleSize = 22,      // 2号
                                            .pageNumberSize = 14, // 4号
                                            .tableSize = 12,      // 小4号
                                            .originSize = 10.5,   // 5号
                                            .lineTop = 2,
                                            .pageNumberDrop = 7 * kMillimetre,
                                            .originRise = 7 * kMillimetre};

/// For reading on screen and sparing paper: three times as much text on a page.
inline constexpr PageGeometry kCompactPage{.areaWidth = 174 * kMillimetre,
                                           .areaHeight = 257 * kMillimetre,
                                           .topMargin = 20 * kMillimetre,
                                           .leftMargin = 18 * kMillimetre,
                                           .linesPerPage = 42,
                                           .charactersPerLine = 46,
                                           .textSize = 10.5,    // 5号
                                           .titleSize = 14,     // 4号
                                           .pageNumberSize = 9, // 小5号
                                           .tableSize = 9,
                                           .originSize = 8,
                                           .lineTop = 2,
                                           .pageNumberDrop = 5 * kMillimetre,
                                           .originRise = 4 * kMillimetre,
                                           .partsStartPage = false};

} // namespace gongbao::publish
