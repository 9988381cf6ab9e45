// SPDX-License-Identifier: GPL-3.0-or-later
// Mending a document by hand: what people say becomes corrections that are laid over its issue.
#pragma once

#include "archive/corrections.h"
#include "source/pdffile.h"

namespace gongbao::ingest {

/// One thing to mend in a document.
struct Amendment
{
    CorrectedPart part = CorrectedPart::Title; ///< Join: the next document is the end of this one
    QString value = {};                        ///< of a field, as readField() gives it
    int line = 0;                              ///< of a Split: the first line of the latter part
};

/// Whoever corrects, and how the originals are read.
struct Corrector
{
    QString who; ///< login name
    source::PdfOptions pdf = {};
};

/// A field as people type it, in the form that corrections hold: a number in any printed form, a
/// date in ISO 8601 or as printed, bodies parted by 、 or line breaks. Empty: there is none, which
/// a title can't be. ErrorCode::Usage, with a sentence that says what is expected.
[[nodiscard]] Result<QString> readField(CorrectedPart part, const QString& typed);

/// What the recogniser read in a field that @p corrections, those of the document, may have
/// changed.
[[nodiscard]] QString parsedField(const Document& document, CorrectedPart part,
                                  const QList<Correction>& corrections);

// The following are blocking, in the thread of @p database, and change all that is asked for or
// nothing. They read the original of the issue anew. Each gives the change that takes it back.

/// Mends @p document. A field that gets back what the recogniser read is no longer corrected.
/// Usage where nothing would change.
[[nodiscard]] Result<archive::CorrectionChange>
amend(archive::Database& database, archive::DocumentId document, const QList<Amendment>& amendments,
      const Corrector& corrector, const StopToken& stop = {});

/// Takes back the last correction of @p document. NotFound where there is none.
[[nodiscard]] Result<archive::CorrectionChange> takeBackLast(archive::Database& database,
                                                             archive::DocumentId document,
                                                             const Corrector& corrector,
                                                             const StopToken& stop = {});

/// Makes a change that one of these gave.
[[nodiscard]] Result<archive::CorrectionChange> repeat(archive::Database& database,
                                                       const archive::CorrectionChange& change,
                                                       const Corrector& corrector,
                                                       const StopToken& stop = {});

} // namespace gongbao::ingest
