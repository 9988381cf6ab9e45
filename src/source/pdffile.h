// SPDX-License-Identifier: GPL-3.0-or-later
// PDF files as sources. A process of its own reads them, so that a file made to break the reader
// costs no more than itself; see docs/security.md.
#pragma once

#include "base/result.h"
#include "base/stoptoken.h"
#include "model/printedpages.h"

#include <QByteArray>

namespace gongbao::source {

struct PdfText
{
    QString text; ///< pages parted by form feeds
    PrintedPages pages;
};

struct PdfOptions
{
    QString password; ///< for a file that asks for one
    QString reader;   ///< the program that reads; empty: gongbao-pdf beside this one
};

/// Above this a PDF file is refused (ErrorCode::TooLarge).
inline constexpr qint64 kLargestPdfFile = 400LL * 1024 * 1024;

/// Whether the bytes are those of a PDF file, by the mark at their beginning.
[[nodiscard]] bool isPdf(QByteArrayView bytes);

/// That the file is no PDF, although its name says so.
[[nodiscard]] Error damagedPdf(const QString& name);

/// The text of a PDF file. @p name is the file's, for messages. ErrorCode::Unreadable: it needs a
/// password, or another one, is damaged, or broke or stalled its reader; ErrorCode::Empty: it has
/// no pages, or no text on them. Blocking; any thread.
[[nodiscard]] Result<PdfText> readPdf(const QByteArray& bytes, const QString& name,
                                      const PdfOptions& options, const StopToken& stop);

} // namespace gongbao::source
