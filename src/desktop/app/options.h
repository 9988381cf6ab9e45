// SPDX-License-Identifier: GPL-3.0-or-later
// What the program was told on its command line.
#pragma once

#include "base/result.h"

#include <QStringList>

namespace gongbao::desktop {

struct Options
{
    QString archive;  ///< path of the archive; empty where not said
    QString language; ///< begins with "zh" or "en"; empty where not said
    QStringList import;
};

/// Reads @p arguments, the program's name first. --help and --version print and end the program.
/// ErrorCode::Usage for what it does not know.
[[nodiscard]] Result<Options> readOptions(const QStringList& arguments);

} // namespace gongbao::desktop
