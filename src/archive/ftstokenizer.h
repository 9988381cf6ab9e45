// SPDX-License-Identifier: GPL-3.0-or-later
// What the search index asks of a connection: the project's tokenizers for FTS5. Every connection
// registers them once, right after it is opened.
#pragma once

#include "base/result.h"

struct sqlite3;

namespace gongbao::archive {

/// Registers
///  - the tokenizer `gongbao`: text::forEachToken(), or with the argument `symbols`
///    text::forEachSymbolToken(). It expects folded text;
///  - the tokenizer `gongbao_titles`, see titletokenizer.h.
[[nodiscard]] Status registerTokenizer(sqlite3* handle);

} // namespace gongbao::archive
