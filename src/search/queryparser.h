// SPDX-License-Identifier: GPL-3.0-or-later
// The query language: what a person typed, as what a document must be. docs/manual.md tells people.
#pragma once

#include "archive/condition.h"
#include "search/termsense.h"

#include <QStringView>

namespace gongbao::search {

/// Never fails: what can't be read is searched as it stands, an operator that lacks an operand too.
/// Terms are ANDed; the operators OR 或, NOT 非 -, NEAR and brackets, fields such as 标题:,
/// wildcards 27* and *27, and phrases between marks are read as terms.h cuts them. NEAR binds
/// tighter than NOT, that than AND, that than OR. In lower case, and, or, not and near are
/// operators unless all beside them are words of letters alone: "research and development" may
/// stand in a text, and so may pinyin. What as a whole looks like a document number (numberquery.h)
/// is looked for as one as well. Brackets nest to a bounded depth; after kMostTerms the rest is one
/// phrase.
///
/// @p today: what 近一年 counts from; without it such words are searched as they stand. Empty
/// phrases are left out, so that a blank query asks for every document. The names of NameTerms are
/// not known yet.
[[nodiscard]] archive::Condition readQuery(QStringView typed, const Date& today = {});

/// Whether @p typed has words that are operators, or would be elsewhere: how it is read should be
/// shown even where nothing but words is asked for.
[[nodiscard]] bool mentionsOperators(QStringView typed);

} // namespace gongbao::search
