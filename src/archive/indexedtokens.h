// SPDX-License-Identifier: GPL-3.0-or-later
// Every token that the search index gives to whoever looks it up.
#pragma once

#include "archive/postings/tokentable.h"

#include <functional>
#include <string_view>

namespace gongbao::archive {

/// Called with each document that a token is found in, and each of its places; 0 in search_symbol,
/// which has none. In search_title, places of the second and third column begin at kTitleColumn and
/// twice that.
using IndexedToken = std::function<void(DocumentId id, std::string_view token, qint64 place)>;

inline constexpr qint64 kTitleColumn = 1'000'000;

/// Lists the tokens of a table and looks each up as a search does, by the table of its pages, so
/// that one which is there but not found is not given. Borrowed connection; same thread as it.
[[nodiscard]] Status forEachIndexedToken(Database& database, TokenTable::Which which,
                                         const StopGuard& guard, const IndexedToken& take);

} // namespace gongbao::archive
