// SPDX-License-Identifier: GPL-3.0-or-later
// The tabs of an archive from one run to the next. In the settings, for the reasons that places in
// documents are (reading/readingcontroller.h).
#pragma once

#include "desktop/tabs/tablist.h"

namespace gongbao::desktop {

class Settings;

/// Of the archive at @p archive, a path. One tab alone is not remembered: the program begins with
/// the overview.
void rememberTabs(const TabList& tabs, const QString& archive, Settings& settings);

struct RememberedTabs
{
    std::vector<Tab> tabs; ///< without titles; empty where none are remembered
    int current = 0;
};
/// What is no tab is passed over.
[[nodiscard]] RememberedTabs rememberedTabs(const QString& archive, const Settings& settings);

} // namespace gongbao::desktop
