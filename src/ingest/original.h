// SPDX-License-Identifier: GPL-3.0-or-later
// The text of an issue's original, read again.
#pragma once

#include "archive/database.h"
#include "archive/records.h"
#include "source/pdffile.h"
#include "source/sourcetext.h"

namespace gongbao::ingest {

/// The lines of the original file as they are recognised. Errors: NotFound, and those of decoding
/// or of reading PDF. Blocking; in the thread of @p database.
[[nodiscard]] Result<source::SourceText> originalText(archive::Database& database,
                                                      archive::IssueId issue,
                                                      const source::PdfOptions& pdf = {},
                                                      const StopToken& stop = {});

} // namespace gongbao::ingest
