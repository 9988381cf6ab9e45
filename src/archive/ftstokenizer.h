// SPDX-License-Identifier: GPL-3.0-or-later
// What the search index asks of a connection: the project's tokenizer for FTS5 and its
// ranking function. Every connection registers them once, right after it is opened.
#pragma once

#include "base/result.h"

struct sqlite3;

namespace gongbao::archive {

/// Registers
///  - the tokenizer `gongbao`: text::forEachToken(), or with the argument `symbols`
///    text::forEachDistinctSymbol(). It expects folded text, in documents and queries alike;
///  - the tokenizer `gongbao_titles`, see titletokenizer.h;
///  - gongbao_relevance(search_text, title_tokens), an auxiliary function of FTS5: how well the
///    current row suits the query, from 0; see textindex.h.
[[nodiscard]] Status registerTokenizer(sqlite3* handle);

} // namespace gongbao::archive
