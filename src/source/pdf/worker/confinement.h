// SPDX-License-Identifier: GPL-3.0-or-later
// What a process that reads hostile files gives up before it reads them.
#pragma once

namespace gongbao::source::pdf {

/// From now on and for good, this process starts no other, has no network, opens no file for
/// writing, removes or renames none, and has limits on memory, CPU time and open files; it ends with
/// the one that started it. False where the system refuses; then the process must not go on.
[[nodiscard]] bool confine();

} // namespace gongbao::source::pdf
