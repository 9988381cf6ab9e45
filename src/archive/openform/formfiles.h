// SPDX-License-Identifier: GPL-3.0-or-later
// Where things lie in the folder that an archive is written into; see docs/archive-format.md.
#pragma once

#include <QString>

namespace gongbao::archive {

/// Of the form: raised where what was written before can't be read any more.
inline constexpr int kFormVersion = 1;

inline constexpr const char* kFormRecord = "archive.json"; ///< what the folder is
inline constexpr const char* kFormReadme = "README.txt";

/// In a row of source_file the path of its original, in the place of the bytes.
inline constexpr const char* kOriginalKey = "file";

/// The rows of a table, a JSON object in each line.
[[nodiscard]] QString tableFile(const QString& table);
/// The table whose rows are in @p path; empty for other files.
[[nodiscard]] QString tableOf(const QString& path);

} // namespace gongbao::archive
