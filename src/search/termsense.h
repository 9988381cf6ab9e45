// SPDX-License-Identifier: GPL-3.0-or-later
// What terms are beside each other: operators or words, one value or several. Pure.
#pragma once

#include "search/terms.h"

namespace gongbao::search {

inline constexpr qsizetype kMostTerms = 200;

/// Leaves as operators only those that have the operands they need, and those in lower case only
/// beside other words than letters; joins what white space parts in the value of a field; makes one
/// phrase of the terms from kMostTerms on.
void makeSense(std::vector<Term>& terms);

[[nodiscard]] bool isOperator(const Term& term);

} // namespace gongbao::search
