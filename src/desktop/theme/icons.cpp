// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/theme/icons.h"

#include "desktop/theme/tintediconengine.h"

namespace gongbao::desktop {

QIcon tintedIcon(QLatin1StringView name)
{
    using namespace Qt::StringLiterals;
    return QIcon(new TintedIconEngine(":/icons/"_L1 + name + ".svg"_L1));
}

} // namespace gongbao::desktop
