// SPDX-License-Identifier: GPL-3.0-or-later
// From which folder files are taken, where and under which name they are saved.
#pragma once

#include "archive/records.h"
#include "desktop/settings/settings.h"

namespace gongbao::desktop {

/// For a file that holds @p documents: number and title of a single one, without characters that
/// file systems refuse; no suffix.
[[nodiscard]] QString fileNameFor(const QList<archive::DocumentRecord>& documents);

/// The folder that @p setting remembers where it is there still, else that of the person's
/// documents, else the person's own: a new account has no folder of documents.
[[nodiscard]] QString folderFrom(const Settings& settings, const Setting<QString>& setting);
/// @p name in the folder that was saved into last.
[[nodiscard]] QString proposedPath(const Settings& settings, const QString& name);
void rememberFolderOf(Settings& settings, const QString& path);

} // namespace gongbao::desktop
