// SPDX-License-Identifier: GPL-3.0-or-later
// How the pages of an export are to be.
#pragma once

#include "publish/fileexport.h"

namespace gongbao::desktop {

class Settings;

/// In the style that was chosen last.
[[nodiscard]] publish::ExportOptions exportOptions(const Settings& settings, bool contents);

} // namespace gongbao::desktop
