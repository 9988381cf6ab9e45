// SPDX-License-Identifier: GPL-3.0-or-later
// Making the search index anew, for the commands that need it to be right.
#pragma once

#include "base/result.h"
#include "base/stoptoken.h"

namespace gongbao::archive {
class Database;
}

namespace gongbao::cli {

class CommandLine;

/// Rebuilds the index of the archive that @p line names, and shows how far it is. The archive must
/// exist and may be written.
[[nodiscard]] Status rebuildIndex(const CommandLine& line, const StopToken& stop);

/// The same where the index that @p reading holds is not up to date, with a word about it on
/// standard error. Where it can't be rebuilt that is said, and the old index stays in use.
void bringIndexUpToDate(const CommandLine& line, archive::Database& reading, const StopToken& stop);

} // namespace gongbao::cli
