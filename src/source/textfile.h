// SPDX-License-Identifier: GPL-3.0-or-later
// Files as sources: text, Markdown, PDF.
#pragma once

#include "base/result.h"
#include "base/stoptoken.h"
#include "source/decoding.h"
#include "source/pdffile.h"
#include "source/sourcetext.h"

namespace gongbao::source {

/// A file taken whole: its bytes as they were, and the text in them.
struct SourceFile
{
    QString name; ///< file name without folders
    QByteArray bytes;
    QByteArray sha256; ///< 32 bytes, of @ref bytes
    Encoding encoding = Encoding::Utf8; ///< of a text file
    SourceText text;
    PrintedPages pages{}; ///< of a PDF file: where its lines stand; else empty
};

/// Above these a text file is refused (ErrorCode::TooLarge): a gazette issue has about 1 MB and
/// some thousand lines. At them, recognising takes about 1 GB of memory.
inline constexpr qint64 kLargestTextFile = 64LL * 1024 * 1024;
inline constexpr qsizetype kMostLines = 2'000'000;

/// Whether the file is of a kind that readFile() takes, by its name (.txt, .text, .md, .markdown,
/// .pdf) or, where that says nothing, by a PDF's mark in it.
[[nodiscard]] bool isSupported(const QString& path);

/// Reads a file: as PDF where its content says so, whatever its name, else as text. Blocking; any
/// thread.
[[nodiscard]] Result<SourceFile> readFile(const QString& path, const StopToken& stop = {},
                                          const PdfOptions& pdf = {});

} // namespace gongbao::source
