// SPDX-License-Identifier: GPL-3.0-or-later
// The one place for the words that lead to a cited number in running text, in the form that
// lineKey() gives.
#pragma once

#include <QStringView>

namespace gongbao::parse {

/// Words that stand before an agency word in running text: 根据, 按照, 和 … Returns the rest of
/// @p run after the last of them; of a short run right behind a bracket, after those it begins
/// with.
[[nodiscard]] QStringView afterLeadIn(QStringView run, bool inBrackets);

/// Whether @p c may lead to a number (自甲政发…起) as well as begin the name of a place, so that
/// only other numbers tell.
[[nodiscard]] bool mayLeadIn(QChar c);

} // namespace gongbao::parse
