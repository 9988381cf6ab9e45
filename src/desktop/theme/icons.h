// SPDX-License-Identifier: GPL-3.0-or-later
// Icons drawn in one colour, that of the text beside them.
#pragma once

#include <QIcon>

namespace gongbao::desktop {

/// The drawing resources/icons/@p name.svg in the palette's text colour, whatever the palette is
/// when it is painted.
[[nodiscard]] QIcon tintedIcon(QLatin1StringView name);

} // namespace gongbao::desktop
