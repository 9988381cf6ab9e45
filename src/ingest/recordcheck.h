// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the archive's records are still what their originals say.
#pragma once

#include "archive/database.h"
#include "base/progress.h"
#include "base/stoptoken.h"
#include "source/pdffile.h"

#include <QStringList>

namespace gongbao::ingest {

/// A sentence for each thing that was found.
struct RecordCheck
{
    QStringList problems; ///< documents whose record was changed after the import
    QStringList notices;  ///< issues that are read otherwise today, and why that may well be
};

/// Reads the original of every current issue afresh, lays its corrections over it, and compares.
/// A difference is a problem where today's recogniser read a text; it is a notice where another
/// version of it did, or where the text comes from a PDF file, which other versions of the library
/// that reads those may give otherwise, or can't be had without a password. Reads only. Takes as
/// long as recognising all issues; in the thread of @p database.
[[nodiscard]] Result<RecordCheck> checkRecords(archive::Database& database,
                                               const source::PdfOptions& pdf = {},
                                               const StopToken& stop = {},
                                               const Progress& progress = {});

} // namespace gongbao::ingest
