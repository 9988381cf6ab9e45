// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures as sources: one page each, or several in a TIFF. What reads PDF files opens them too, as
// a PDF of the same pages.
#pragma once

#include "base/result.h"

#include <QByteArrayView>

namespace gongbao::source {

/// Whether the bytes are those of a PNG, JPEG or TIFF picture, by the mark at their beginning.
[[nodiscard]] bool isImage(QByteArrayView bytes);

/// Whether a name ends as that of such a picture.
[[nodiscard]] bool isImageName(const QString& path);

/// That the picture called @p name cannot be opened.
[[nodiscard]] Error damagedImage(const QString& name);

} // namespace gongbao::source
