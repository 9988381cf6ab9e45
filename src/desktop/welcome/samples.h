// SPDX-License-Identifier: GPL-3.0-or-later
// The sample issue that comes with the program.
#pragma once

#include <QStringList>

namespace gongbao::desktop {

/// The sample files, found from the folder of the program: in share/gongbao/samples where it is
/// installed, in resources/samples where it was built. Empty where there are none.
[[nodiscard]] QStringList sampleFiles(const QString& programFolder);

} // namespace gongbao::desktop
