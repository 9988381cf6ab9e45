// SPDX-License-Identifier: GPL-3.0-or-later
// The schema's version, and the way from any older one to today's.
#pragma once

#include "base/result.h"

#include <QString>

struct sqlite3;

namespace gongbao::archive {

/// Of the schema this program reads and writes: the last resources/sql/schema-N.sql.
inline constexpr int kSchemaVersion = 6;

/// Marks a SQLite file as ours in its header: "GBao".
inline constexpr int kApplicationId = 0x4742'616F;

struct SchemaState
{
    bool isNew = false; ///< nothing in it yet
    int version = 0;    ///< from 1; 0 while new
};

/// Errors: NotAnArchive, TooNew, Locked, Corrupt.
[[nodiscard]] Result<SchemaState> schemaState(sqlite3* handle, const QString& path);

/// Brings the archive to @p version by the program's own schema files, all in one exclusive
/// transaction: it succeeds whole, or the archive stays as it was.
[[nodiscard]] Status migrate(sqlite3* handle, const QString& path, int version);

/// The same by the files schema-N.sql of @p folder.
[[nodiscard]] Status migrate(sqlite3* handle, const QString& path, int version,
                             const QString& folder);

} // namespace gongbao::archive
