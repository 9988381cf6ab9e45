// SPDX-License-Identifier: GPL-3.0-or-later
// What archivists corrected, laid over what is recognised: boundaries before the documents are
// read, so that these are read as they are parted then, and fields after it. Nothing that has lost
// its place is guessed at.
#pragma once

#include "model/correction.h"
#include "model/issue.h"
#include "parse/documentfinder.h"
#include "parse/tocreader.h"

#include <vector>

namespace gongbao::parse {

/// What a correction's place is known again by: of each document the line where it begins, title
/// and number as they are read, without corrections.
[[nodiscard]] CorrectionPlace placeOf(const ClassifiedLines& lines, const DocumentExtent& extent);

/// The one of @p documents that @p place means: by its line with title or number, else the only one
/// with title and number, with the number, or with the title. -1 where there is none.
[[nodiscard]] qsizetype documentAt(const QList<CorrectionPlace>& documents,
                                   const CorrectionPlace& place);

/// Joins and parts @p extents in the order of @p corrections. Gives for each correction the index
/// of the line where the boundary is or was; -1 for one that finds no place, and for fields.
[[nodiscard]] std::vector<qsizetype> correctBoundaries(const ClassifiedLines& lines, const Toc& toc,
                                                       const QList<Correction>& corrections,
                                                       QList<DocumentExtent>& extents);

/// Sets the fields of @p documents, which begin at @p places. Gives for each correction the index
/// of its document; -1 for one that finds none or can't be read, and for boundaries.
[[nodiscard]] std::vector<qsizetype> correctFields(const QList<CorrectionPlace>& places,
                                                   const QList<Correction>& corrections,
                                                   QList<Document>& documents);

/// Writes @p value, see fieldText(), into the field; whether it can be read.
[[nodiscard]] bool setField(Document& document, CorrectedPart part, const QString& value);

/// That a correction has lost its place.
[[nodiscard]] Finding lostCorrection(const Correction& correction);

} // namespace gongbao::parse
