// SPDX-License-Identifier: GPL-3.0-or-later
// What 发文字号 are made of: brackets, years and serials. All work on a lineKey().
#pragma once

#include <QStringView>

#include <optional>

namespace gongbao::parse {

[[nodiscard]] bool isOpeningBracket(QChar c);
[[nodiscard]] bool isClosingBracket(QChar c);
/// Around a year: brackets, and what OCR takes them for.
[[nodiscard]] bool opensYear(QChar c);
[[nodiscard]] bool closesYear(QChar c);
/// Whether 号 is printed in its traditional form.
[[nodiscard]] bool isTraditionalMark(QChar c);

/// A letter that OCR takes a figure for; itself where it is none.
[[nodiscard]] QChar figure(QChar c);

// These read at @p at and move it behind what they read.

[[nodiscard]] std::optional<qint64> readNumerals(QStringView key, qsizetype& at);
/// A year of four figures.
[[nodiscard]] std::optional<int> readYear(QStringView key, qsizetype& at);
/// 27号
[[nodiscard]] std::optional<qint64> readMarkedSerial(QStringView key, qsizetype& at);

struct YearAndSerial
{
    int year = 0;
    qint64 serial = 0;
    qsizetype end = 0;
    bool marked = false;  ///< 号 follows
    bool ordinal = false; ///< 第 stands between
};
/// 〔2025〕27号, 〔2025〕第27号 or 〔85〕27号 from its opening bracket on.
[[nodiscard]] std::optional<YearAndSerial> readYearAndSerial(QStringView key, qsizetype open);

/// 、 and the like between serials of one agency word and year: 7、8号.
[[nodiscard]] bool joinsSerials(QChar c);

struct SharedSerial
{
    qint64 serial = 0;
    qsizetype end = 0; ///< behind 号, or the serial where others follow up to 号
};
/// - and the like between the first and the last of several: 20-22号.
[[nodiscard]] bool spansSerials(QChar c);

/// The serial at @p at that has 号 behind it, or behind the last of several.
[[nodiscard]] std::optional<SharedSerial> readSharedSerial(QStringView key, qsizetype at);

} // namespace gongbao::parse
