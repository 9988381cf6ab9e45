// SPDX-License-Identifier: GPL-3.0-or-later
// The forms of 发文字号, each a reader of its own. All work on a text without white space and its
// lineKey(), unit for unit.
#pragma once

#include "model/documentnumber.h"
#include "parse/numberparts.h"

#include <QStringView>

#include <optional>

namespace gongbao::parse {

struct NumberMatch
{
    DocumentNumber number;
    qsizetype start = 0; ///< of the agency word, in the text given
    qsizetype end = 0;
    qsizetype serialStart = 0; ///< of the bracket, year or 第 behind the agency word
};

/// The number whose bracket or 第 stands at @p at, in whatever form: 甲政发〔2025〕27号,
/// 国务院令第706号, 公告2025年第5号, 府教字第1140012345号, 第12/2025号行政法规. Licences (准印证)
/// and case numbers are none.
[[nodiscard]] std::optional<NumberMatch> numberAt(QStringView compact, QStringView key,
                                                  qsizetype at);

/// The number that a text begins with and goes on behind: 第12/2025号行政法规：…, 第1689号公告 ….
[[nodiscard]] std::optional<NumberMatch> numberAtHead(QStringView compact, QStringView key);

/// The same where the number is all of the text, so that what stands before it is its agency word
/// even if running text could end so.
[[nodiscard]] std::optional<NumberMatch> wholeNumberAt(QStringView compact, QStringView key,
                                                       qsizetype at);

} // namespace gongbao::parse
