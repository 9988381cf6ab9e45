// SPDX-License-Identifier: GPL-3.0-or-later
// Conditions as expressions of FTS5.
#pragma once

#include "archive/condition.h"

#include <optional>

namespace gongbao::archive {

/// As a string of an FTS5 expression; the text goes to the tokenizer as it is.
[[nodiscard]] QString quoted(QString text);

/// A single symbol for search_symbol.
[[nodiscard]] QString symbolTerm(const QString& symbol);

/// Parts joined by " AND " or " OR ", each in brackets; none: empty.
[[nodiscard]] QString joinedParts(const QStringList& parts, QLatin1StringView word);

/// The upper-case words by which search_text.facets knows a value, any of them; not of years.
[[nodiscard]] QStringList facetTokens(Facet facet, const FacetName& name);

/// Whether the phrase of FTS5 that the tokenizer makes of @p phrase stands in search_text just
/// where the phrase stands in the text: not single Han, nor one beside a mark at an end, see
/// text/tokens.h.
[[nodiscard]] bool isProvable(const Phrase& phrase);

/// An expression over search_text that just the documents with the condition match; nullopt where
/// there is none, such as for a condition that only says what is not.
[[nodiscard]] std::optional<QString> textExpression(const Condition& condition);

/// Over search_title.
[[nodiscard]] QString titleExpression(const TitleTerm& term);
[[nodiscard]] QString titleExpression(const PinyinTerm& term);

} // namespace gongbao::archive
