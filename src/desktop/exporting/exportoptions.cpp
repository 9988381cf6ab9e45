// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/exporting/exportoptions.h"

#include "desktop/settings/settings.h"

namespace gongbao::desktop {

publish::ExportOptions exportOptions(const Settings& settings, bool contents)
{
    using publish::Style;
    const auto style = publish::styleFromName(settings.value(setting::kExportStyle));
    return {.style = style.value_or(Style::Official),
            .mask = style == Style::Original && settings.value(setting::kExportMask),
            .contents = contents};
}

} // namespace gongbao::desktop
