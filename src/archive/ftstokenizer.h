// SPDX-License-Identifier: GPL-3.0-or-later
// What the search index asks of a connection: the project's tokenizer for FTS5, and a function
// that tells where hits are. Every connection registers them once, right after it is opened.
#pragma once

#include "base/result.h"

#include <QtGlobal>

struct sqlite3;

namespace gongbao::archive {

/// Where a phrase of the query stands in a document's text.
struct PhraseHits
{
    static constexpr qint32 kMost = 8; ///< more are not counted

    qint32 first = 0; ///< its first token, from 0
    qint32 count = 0;
};

/// Registers
///  - the tokenizer `gongbao`: text::forEachToken(), or with the argument `symbols`
///    text::forEachSymbolToken(). It expects folded text, in documents and queries alike; a query
///    that is a Han with a mark behind it is those two together and not each;
///  - the tokenizer `gongbao_titles`, see titletokenizer.h;
///  - gongbao_hits(search_text), an auxiliary function of FTS5: for each phrase of the query its
///    PhraseHits in the current row, one directly after the other.
[[nodiscard]] Status registerTokenizer(sqlite3* handle);

} // namespace gongbao::archive
