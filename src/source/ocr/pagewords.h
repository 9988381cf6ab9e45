// SPDX-License-Identifier: GPL-3.0-or-later
// What the engine read, as words with places on a page: the same that a PDF's text gives.
#pragma once

#include "source/ocr/enginetable.h"
#include "source/pdfprotocol.h"
#include "source/recognisedpage.h"

namespace gongbao::source::ocr {

/// The engine tells well what stands on a line, and badly where on it: words are cut and placed by
/// the ink of @p page, a grey picture at @p dotsPerInch. The spaces that the engine sets between
/// Han go; what print sets apart stays so. Pure; any thread.
[[nodiscard]] QList<RecognisedWord> pageWords(const QList<EngineLine>& lines,
                                              const pdf::PageImage& page, int dotsPerInch);

} // namespace gongbao::source::ocr
