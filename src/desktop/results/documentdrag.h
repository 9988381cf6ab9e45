// SPDX-License-Identifier: GPL-3.0-or-later
// Documents as drag and drop hands them over.
#pragma once

#include "archive/records.h"

#include <QMimeData>

#include <vector>

namespace gongbao::desktop {

[[nodiscard]] QString documentsMimeType();
/// The caller owns it.
[[nodiscard]] QMimeData* toMimeData(const std::vector<archive::DocumentId>& documents);
[[nodiscard]] std::vector<archive::DocumentId> documentsIn(const QMimeData& data);

} // namespace gongbao::desktop
