// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of a file that are pictures: drawn, recognised, kept.
#pragma once

#include "source/pdffile.h"
#include "source/recognisedpage.h"

namespace gongbao::source::ocr {

/// A page to be recognised.
struct Scan
{
    int page = 1;  ///< from 1
    QSizeF size{}; ///< points, as it is shown
};

struct ScannedPages
{
    QList<RecognisedPage> pages{}; ///< those that were recognised, blank ones too
    QList<int> unread{};           ///< those that could not be
    QString engine{};              ///< see Recognition
};

/// Recognises @p scans, pages (in order) of a PDF file that is called @p name. @p options: as for
/// readPdf(), with the right password. A page that cannot be drawn or recognised costs itself.
/// Where the engine is not installed, all pages that are not blank are unread, or ErrorCode::Empty
/// names the packages if @p isAll: the file has no other pages. ErrorCode::Cancelled: what was
/// recognised is kept. ErrorCode::Unreadable: three pages failed one after the other. Blocking; any
/// thread.
[[nodiscard]] Result<ScannedPages> recognisePages(const QByteArray& bytes, const QString& name,
                                                  const QList<Scan>& scans, bool isAll,
                                                  const PdfOptions& options, const StopToken& stop);

} // namespace gongbao::source::ocr
