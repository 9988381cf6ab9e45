// SPDX-License-Identifier: GPL-3.0-or-later
// Severities and kinds of findings in a word or two, to choose from.
#pragma once

#include "model/finding.h"

namespace gongbao::desktop {

[[nodiscard]] QString severityLabel(Severity severity);
[[nodiscard]] QString kindLabel(FindingKind kind);

} // namespace gongbao::desktop
