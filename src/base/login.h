// SPDX-License-Identifier: GPL-3.0-or-later
// Who works with the program.
#pragma once

#include <QString>

namespace gongbao {

/// The login name of the process's user, from the system's accounts; the user's number where it has
/// none. Not thread-safe: call it on the main thread.
[[nodiscard]] QString loginName();

} // namespace gongbao
