// SPDX-License-Identifier: GPL-3.0-or-later
// Where a phrase stands in a text, by the rule of the search.
#pragma once

#include <QStringView>

namespace gongbao::text {

/// The first place at or after @p from where @p folded contains @p phrase, or -1. Both are folded
/// (folding.h). Han and punctuation match anywhere; a word run matches whole: 27 is not in 127.
[[nodiscard]] qsizetype indexOfPhrase(QStringView folded, QStringView phrase, qsizetype from = 0);

} // namespace gongbao::text
