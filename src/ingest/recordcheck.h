// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the archive's records are still what their originals say.
#pragma once

#include "archive/database.h"
#include "base/progress.h"
#include "base/stoptoken.h"

#include <QStringList>

namespace gongbao::ingest {

/// Reads the original of every current issue afresh, lays its corrections over it, and compares;
/// returns one sentence for each document that differs. Says nothing of issues that another version
/// of the recogniser read, which may well differ, and of PDF files, whose text has come from a
/// process of its own. Reads only. Takes as long as recognising all issues; in the thread of @p
/// database.
[[nodiscard]] Result<QStringList> checkRecords(archive::Database& database,
                                               const StopToken& stop = {},
                                               const Progress& progress = {});

} // namespace gongbao::ingest
