// SPDX-License-Identifier: GPL-3.0-or-later
// Where and under which name files are saved.
#pragma once

#include "archive/records.h"

namespace gongbao::desktop {

class Settings;

/// For a file that holds @p documents: number and title of a single one, without characters that
/// file systems refuse; no suffix.
[[nodiscard]] QString fileNameFor(const QList<archive::DocumentRecord>& documents);

/// @p name in the folder that was saved into last; at first in that of the person's documents.
[[nodiscard]] QString proposedPath(const Settings& settings, const QString& name);
void rememberFolderOf(Settings& settings, const QString& path);

} // namespace gongbao::desktop
