// SPDX-License-Identifier: GPL-3.0-or-later
// Passwords, from where no other user of the machine sees them: never from the command line itself.
#pragma once

#include "base/result.h"
#include "base/stoptoken.h"

namespace gongbao::cli {

/// Asks on the terminal, whatever standard input and output are; what is typed is not shown.
/// ErrorCode::Usage: there is no terminal; ErrorCode::Cancelled: @p stop asked to stop.
[[nodiscard]] Result<QString> askPassword(const StopToken& stop);

/// The first line of the file, as UTF-8; "-" is standard input.
[[nodiscard]] Result<QString> readPasswordFile(const QString& path);

} // namespace gongbao::cli
