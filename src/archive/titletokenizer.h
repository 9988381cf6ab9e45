// SPDX-License-Identifier: GPL-3.0-or-later
// The tokenizer for the titles of documents.
#pragma once

#include <functional>
#include <string_view>

struct fts5_api;

namespace gongbao::archive {

/// Called with each token and whether it stands at the same place as the one before. Return false
/// to stop.
using TitleTokenSink = std::function<bool(std::string_view token, bool colocated)>;

/// Begins the text of titles that nobody looks up by how they are read.
inline constexpr char kWithoutReadings = '\x1E';

/// A token of every symbol (text/tokens.h) of @p folded, UTF-8, so that a phrase of FTS5 is just a
/// phrase of text; and @p withReadings, at the same place as a Han, tokens for how that is read,
/// each once: initial and syllable in capitals, which folded text never has, D DA, and the initial
/// with that of the Han behind it, Dw for 大武. Most titles have any initial somewhere, few have
/// two given ones side by side. Returns false if the sink stopped it.
bool forEachTitleToken(std::string_view folded, bool withReadings, const TitleTokenSink& sink);

/// Registers it as `gongbao_titles`, with readings in documents and without in queries. Returns a
/// code of SQLite.
[[nodiscard]] int createTitleTokenizer(fts5_api* api);

} // namespace gongbao::archive
