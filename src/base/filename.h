// SPDX-License-Identifier: GPL-3.0-or-later
// Names of files made of what is printed.
#pragma once

#include <QString>

namespace gongbao {

/// @p name fit for a file on any file system, without suffix: characters that some refuse become
/// "_", it is cut to what they allow, never hidden and never empty.
[[nodiscard]] QString cleanFileName(QString name);

} // namespace gongbao
