// SPDX-License-Identifier: GPL-3.0-or-later
// The official page: 党政机关公文格式 (GB/T 9704-2012). All lengths in points (1/72 inch).
#pragma once

namespace gongbao::publish {

inline constexpr double kMillimetre = 72.0 / 25.4;

inline constexpr double kPaperWidth = 210 * kMillimetre;
inline constexpr double kPaperHeight = 297 * kMillimetre;

/// 版心, the type area: 天头 37 mm above it, 订口 28 mm to its left.
inline constexpr double kAreaWidth = 156 * kMillimetre;
inline constexpr double kAreaHeight = 225 * kMillimetre;
inline constexpr double kTopMargin = 37 * kMillimetre;
inline constexpr double kLeftMargin = 28 * kMillimetre;
inline constexpr double kBottomMargin = kPaperHeight - kTopMargin - kAreaHeight;

/// The type area is filled by 22 lines of 28 characters.
inline constexpr int kLinesPerPage = 22;
inline constexpr int kCharactersPerLine = 28;
inline constexpr double kLinePitch = kAreaHeight / kLinesPerPage;
inline constexpr double kCell = kAreaWidth / kCharactersPerLine;

inline constexpr double kTextSize = 15.75;    ///< 3号
inline constexpr double kTitleSize = 22;      ///< 2号
inline constexpr double kPageNumberSize = 14; ///< 4号
inline constexpr double kTableNoteSize = 12;  ///< 小4号
inline constexpr double kOriginSize = 10.5;   ///< 5号
inline constexpr double kRuleWidth = 0.5;

/// What is added after each character of text so that 28 fill the line.
inline constexpr double kTextSpacing = kCell - kTextSize;

/// From the top of a line on the grid to the baseline of text in it: characters stand near the
/// line's top, so that the first line keeps the 37 mm of 天头 within its tolerance of 1 mm.
inline constexpr double kLineTop = 2;
inline constexpr double kAscent = 0.88; ///< of the em square of Han, above the baseline

/// The dashes beside the page number stand 7 mm below the type area.
inline constexpr double kPageNumberDrop = 7 * kMillimetre;
/// The line of origin stands in the top margin, this far above the type area.
inline constexpr double kOriginRise = 7 * kMillimetre;

} // namespace gongbao::publish
