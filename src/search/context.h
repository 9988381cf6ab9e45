// SPDX-License-Identifier: GPL-3.0-or-later
// What of a document's snippets belongs below its title in a list. Pure.
#pragma once

#include "search/snippet.h"

namespace gongbao::search {

/// Those of @p snippets that show a match outside of @p title, which a list shows anyway; the first
/// @p most.
[[nodiscard]] QList<Snippet> contextOf(const QList<Snippet>& snippets, const QString& title,
                                       qsizetype most);

} // namespace gongbao::search
