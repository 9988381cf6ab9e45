// SPDX-License-Identifier: GPL-3.0-or-later
// The whole archive as a folder of plain files, to be read without Gongbao and to be made an
// archive again. What lies where: docs/archive-format.md; why so: docs/adr/0012-open-form.md.
#pragma once

#include "archive/database.h"
#include "base/progress.h"
#include "base/stoptoken.h"

namespace gongbao::archive {

struct DumpSummary
{
    qint64 files = 0;
    qint64 issues = 0; ///< former versions counted
};

/// Writes what the archive holds now into the new folder @p folder, which only the user may look
/// into. Others may go on reading and writing meanwhile. All files are read again and compared with
/// their checksums before the folder gets its name; until then, and when it fails or is stopped,
/// there is no folder of that name. Conflict where something has it already. Holds one issue or one
/// row in memory at a time, and what each source file is called.
[[nodiscard]] Result<DumpSummary> dump(Database& database, const QString& folder,
                                       const StopToken& stop = {}, const Progress& progress = {});

} // namespace gongbao::archive
