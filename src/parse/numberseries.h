// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers that share their agency word: 甲政发〔2020〕7号、8号.
#pragma once

#include "parse/numberforms.h"

#include <QStringView>

#include <vector>

namespace gongbao::parse {

/// The numbers in running text as findNumbers() finds them, with those behind each that leave out
/// its agency word, or its year or 号 too: 〔2019〕3号和〔2020〕5号, 〔2020〕7、8号. Those between
/// the ends of 〔2020〕7-9号 stand at the sign.
[[nodiscard]] std::vector<NumberMatch> findCitedNumbers(QStringView compact, QStringView key);

} // namespace gongbao::parse
