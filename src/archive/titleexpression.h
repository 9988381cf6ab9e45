// SPDX-License-Identifier: GPL-3.0-or-later
// Conditions on titles as expressions of FTS5 over search_title.
#pragma once

#include "archive/condition.h"

#include <QStringList>

namespace gongbao::archive {

/// As a string of an FTS5 expression; the text goes to the tokenizer as it is.
[[nodiscard]] QString quoted(QString text);

/// Parts joined by " AND " or " OR ", each in brackets; none: empty.
[[nodiscard]] QString joinedParts(const QStringList& parts, QLatin1StringView word);

[[nodiscard]] QString titleExpression(const TitleTerm& term);
[[nodiscard]] QString titleExpression(const PinyinTerm& term);

} // namespace gongbao::archive
