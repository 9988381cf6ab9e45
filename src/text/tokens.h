// SPDX-License-Identifier: GPL-3.0-or-later
// Index tokens of folded text. Pure; the archive wraps it for FTS5.
#pragma once

#include <QStringView>

#include <functional>
#include <string_view>

namespace gongbao::text {

/// What the tokens are for: a text wants all; a query leaves out the token that ends a run, as the
/// longer text that it is looked for in has another one there.
enum class TokenUse { Text, Query };

/// Called with each token: its UTF-8 bytes and where it starts and ends in the folded UTF-8 text
/// (bytes). Return false to stop.
using TokenSink = std::function<bool(std::string_view token, int start, int end)>;

/// Han in overlapping pairs (the last of a run alone), word runs whole, punctuation not at all.
/// @p folded is the UTF-8 of fold(). Returns false if the sink stopped it.
bool forEachToken(std::string_view folded, TokenUse use, const TokenSink& sink);

} // namespace gongbao::text
