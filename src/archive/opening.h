// SPDX-License-Identifier: GPL-3.0-or-later
// From a path to a connection that is safe to use: part of Database::open().
#pragma once

#include "archive/database.h"
#include "archive/migration.h"

namespace gongbao::archive {

struct OpenedFile
{
    sqlite3* handle = nullptr; ///< the caller closes it
    QString path;              ///< absolute
};

/// Errors as Database::open(). An archive that is older than @p version is brought to it.
[[nodiscard]] Result<OpenedFile> openArchiveFile(const QString& path, OpenMode mode,
                                                 std::chrono::milliseconds patience,
                                                 int version = kSchemaVersion);

} // namespace gongbao::archive
