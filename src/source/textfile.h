// SPDX-License-Identifier: GPL-3.0-or-later
// Text and Markdown files as sources.
#pragma once

#include "base/result.h"
#include "base/stoptoken.h"
#include "source/decoding.h"
#include "source/sourcetext.h"

namespace gongbao::source {

/// A file taken whole: its bytes as they were, and the text in them.
struct SourceFile
{
    QString name; ///< file name without folders
    QByteArray bytes;
    QByteArray sha256; ///< 32 bytes, of @ref bytes
    Encoding encoding = Encoding::Utf8;
    SourceText text;
};

/// Above these a text file is refused (ErrorCode::TooLarge): a gazette issue has about 1 MB and
/// some thousand lines. At them, recognising takes about 1 GB of memory.
inline constexpr qint64 kLargestTextFile = 64LL * 1024 * 1024;
inline constexpr qsizetype kMostLines = 2'000'000;

/// Whether the file's name says that it is one readFile() takes: .txt, .text, .md, .markdown.
[[nodiscard]] bool isSupported(const QString& path);

/// Reads and decodes a file. Blocking; any thread.
[[nodiscard]] Result<SourceFile> readFile(const QString& path, const StopToken& stop = {});

} // namespace gongbao::source
