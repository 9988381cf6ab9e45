// SPDX-License-Identifier: GPL-3.0-or-later
// From a path to a connection that is safe to use: part of Database::open().
#pragma once

#include "archive/database.h"

namespace gongbao::archive {

struct OpenedFile
{
    sqlite3* handle = nullptr; ///< the caller closes it
    QString path;              ///< absolute
};

/// Errors as Database::open().
[[nodiscard]] Result<OpenedFile> openArchiveFile(const QString& path, OpenMode mode,
                                                 std::chrono::milliseconds patience);

} // namespace gongbao::archive
