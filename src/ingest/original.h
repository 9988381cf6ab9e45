// SPDX-License-Identifier: GPL-3.0-or-later
// An issue's original, read again.
#pragma once

#include "archive/corrections.h"
#include "source/pdffile.h"

namespace gongbao::ingest {

/// The original file's lines, as they are recognised. Errors: NotFound, and those of decoding or of
/// reading PDF. Blocking; in the thread of @p database.
[[nodiscard]] Result<archive::Original> readOriginal(archive::Database& database,
                                                     archive::IssueId issue,
                                                     const source::PdfOptions& pdf = {},
                                                     const StopToken& stop = {});

} // namespace gongbao::ingest
