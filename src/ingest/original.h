// SPDX-License-Identifier: GPL-3.0-or-later
// An issue's original, read again.
#pragma once

#include "archive/corrections.h"
#include "source/pdffile.h"

namespace gongbao::ingest {

/// All that the archive keeps of an issue's original: what takes long is read of it, no longer of
/// the archive.
struct StoredOriginal
{
    QString name; ///< of the file
    QByteArray bytes;
    PrintedPages pages; ///< as they were read when it was stored
};

/// Errors: NotFound, Corrupt. In the thread of @p database.
[[nodiscard]] Result<StoredOriginal> storedOriginal(archive::Database& database,
                                                    archive::IssueId issue);

/// The lines of @p stored, as they are recognised. Errors: those of decoding or of reading PDF.
/// Blocking; in any thread.
[[nodiscard]] Result<archive::Original> readOriginal(const StoredOriginal& stored,
                                                     const source::PdfOptions& pdf = {},
                                                     const StopToken& stop = {});

/// Both at once. In the thread of @p database.
[[nodiscard]] Result<archive::Original> readOriginal(archive::Database& database,
                                                     archive::IssueId issue,
                                                     const source::PdfOptions& pdf = {},
                                                     const StopToken& stop = {});

} // namespace gongbao::ingest
