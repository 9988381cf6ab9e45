// SPDX-License-Identifier: GPL-3.0-or-later
// Pixels of a page as Qt has them.
#pragma once

#include "source/pdfprotocol.h"

#include <QImage>

namespace gongbao::desktop {

/// Takes the pixels over without copying them.
[[nodiscard]] QImage toImage(source::pdf::PageImage&& image);

} // namespace gongbao::desktop
