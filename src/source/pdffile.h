// SPDX-License-Identifier: GPL-3.0-or-later
// PDF files as sources. A process of its own reads them, so that a file made to break the reader
// costs no more than itself; see docs/security.md.
#pragma once

#include "base/result.h"
#include "base/stoptoken.h"
#include "model/printedpages.h"
#include "source/recognition.h"

#include <QByteArray>

#include <functional>
#include <optional>

namespace gongbao::source {

struct PdfText
{
    QString text; ///< pages parted by form feeds
    PrintedPages pages;
    Recognition recognition{}; ///< of pages that are pictures
};

/// Asked, on the thread that reads, for the password of a file; @p again: the former one does not
/// open it. nullopt: nobody gives one, or @p stop asked to stop.
using PasswordQuestion =
    std::function<std::optional<QString>(const QString& name, bool again, const StopToken& stop)>;

struct PdfOptions
{
    QString password{};             ///< for a file that asks for one
    QString reader{};               ///< the program that reads; empty: gongbao-pdf beside this one
    PasswordQuestion askPassword{}; ///< where set, asked until the password is right
    RecognitionOptions recognition{};
};

/// Above this a PDF file is refused (ErrorCode::TooLarge).
inline constexpr qint64 kLargestPdfFile = 400LL * 1024 * 1024;

/// Whether the bytes are those of a PDF file, by the mark at their beginning.
[[nodiscard]] bool isPdf(QByteArrayView bytes);

/// That the file is no PDF, although its name says so.
[[nodiscard]] Error damagedPdf(const QString& name);

/// The text of a PDF file; where that is wanted, pages without any are recognised, as far as they
/// can be. @p name is the file's, for messages. ErrorCode::Unreadable: it needs a
/// password, or another one, is damaged, or broke or stalled its reader; ErrorCode::Empty: it has
/// no pages, or no text on them. Blocking; any thread.
[[nodiscard]] Result<PdfText> readPdf(const QByteArray& bytes, const QString& name,
                                      const PdfOptions& options, const StopToken& stop);

} // namespace gongbao::source
