// SPDX-License-Identifier: GPL-3.0-or-later
// SQLite's result codes as sentences for people.
#pragma once

#include "base/error.h"

struct sqlite3;

namespace gongbao::archive {

/// What the (extended) result @p code of a failed call on @p connection means for the person at
/// the desk. The sentence names the archive's path.
[[nodiscard]] Error sqliteError(sqlite3* connection, int code);

/// The same for an archive that could not be opened; @p detail are SQLite's own words.
[[nodiscard]] Error sqliteError(int code, const QString& path, const QString& detail);

/// Of an archive whose search index can't be read; made anew it is whole again.
[[nodiscard]] Error indexDamage(const QString& path);

} // namespace gongbao::archive
