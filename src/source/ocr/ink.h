// SPDX-License-Identifier: GPL-3.0-or-later
// Where a picture of a page is dark: darker than the paper around, however faint the print or grey
// the paper. Pixels. Pure; any thread.
#pragma once

#include "source/pdfprotocol.h"

namespace gongbao::source::ocr {

/// The picture as grey, as the engine wants it.
[[nodiscard]] pdf::PageImage toGrey(pdf::PageImage page);

/// Whether nothing is printed on a grey page, besides what a scanner leaves behind.
[[nodiscard]] bool isBlank(const pdf::PageImage& page);

/// A grey page whose print is faint or whose paper is grey, made black on white, which the engine
/// reads better; any other as it is.
[[nodiscard]] pdf::PageImage withFullContrast(pdf::PageImage page);

/// A stretch of columns, both ends included.
struct InkRun
{
    int left = 0;
    int right = 0;
};

/// What is dark of @p box on a grey page: stretches from left to right, parted where at least
/// @p gap columns are white.
[[nodiscard]] QList<InkRun> inkRuns(const pdf::PageImage& page, QRect box, int gap);

} // namespace gongbao::source::ocr
