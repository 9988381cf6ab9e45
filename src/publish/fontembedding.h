// SPDX-License-Identifier: GPL-3.0-or-later
// Faces become fonts inside the PDF.
#pragma once

#include "base/result.h"
#include "publish/glyphusage.h"
#include "publish/pdfwriter.h"

namespace gongbao::publish {

/// Writes @p face, reduced to @p glyphs, as object @p number: a Type 0 font whose codes are the
/// face's own CIDs, with an exact map to Unicode.
[[nodiscard]] Status embedFont(PdfWriter& writer, int number, const FontFace& face,
                               const GlyphTexts& glyphs);

} // namespace gongbao::publish
