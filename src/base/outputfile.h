// SPDX-License-Identifier: GPL-3.0-or-later
// Guards what is on disk before the program writes a file under a name that a person chose.
#pragma once

#include "base/result.h"

namespace gongbao {

enum class OutputKind { Pdf, Text };

/// Ok where @p path is free, empty, or a file of the same kind, which may be replaced. Conflict
/// where it is a file of another kind: above all an archive, which an export must never take the
/// place of. Looks at the file's first bytes; blocking; any thread.
[[nodiscard]] Status demandReplaceable(const QString& path, OutputKind kind);

} // namespace gongbao
