// SPDX-License-Identifier: GPL-3.0-or-later
// Searches under a name, as the search command keeps and runs them.
#pragma once

#include "cli/commandline.h"
#include "search/searcher.h"

namespace gongbao::cli {

/// --save, --saved and --remove.
void addSavedSearchOptions(CommandLine& line);

/// Makes @p request what the search named by --saved says. What was typed beside it is looked for
/// within; options of the line stand in place of what was saved.
[[nodiscard]] Status readSavedSearch(const CommandLine& line, archive::Database& database,
                                     search::SearchRequest& request);

/// Saves @p request as --save names it. The archive must exist.
[[nodiscard]] Status saveSearch(const CommandLine& line, const search::SearchRequest& request);

/// Removes what --remove names.
[[nodiscard]] Status removeSavedSearch(const CommandLine& line);

} // namespace gongbao::cli
