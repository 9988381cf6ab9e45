// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/theme/programstyle.h"

#include "desktop/theme/icons.h"

namespace gongbao::desktop {

QIcon ProgramStyle::standardIcon(StandardPixmap picture, const QStyleOption* option,
                                 const QWidget* widget) const
{
    using namespace Qt::StringLiterals;
    if (picture == SP_ToolBarHorizontalExtensionButton ||
        picture == SP_ToolBarVerticalExtensionButton) {
        return tintedIcon("more"_L1);
    }
    return QProxyStyle::standardIcon(picture, option, widget);
}

} // namespace gongbao::desktop
