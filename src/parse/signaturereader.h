// SPDX-License-Identifier: GPL-3.0-or-later
// 署名 and 成文日期: who signs a document, and when.
#pragma once

#include "model/document.h"
#include "parse/documentlines.h"

namespace gongbao::parse {

/// The bodies that lines [@p begin, @p end) name, one each; a name may be broken over its lines.
[[nodiscard]] QList<IssuingBody> bodiesIn(const DocumentLines& part, qsizetype begin,
                                          qsizetype end);

/// The line of the covering document's date from line @p from on: the first with a signature above
/// it, else the first at all before an attachment; -1 for none.
[[nodiscard]] qsizetype findDate(const DocumentLines& part, qsizetype from);

/// Reads the date of line @p date and the signature above it, from line @p lower on, or below it.
/// Returns the index behind both.
qsizetype readSignature(DocumentLines& part, qsizetype lower, qsizetype date, Document& document);

/// Reads a signature at the end of the text from line @p from on, for a document in which no date
/// was found. Returns the index behind it; @p from for none.
qsizetype readUndated(DocumentLines& part, qsizetype from, Document& document);

/// Reads those who sign an act in person, from line @p from on. Returns the index behind them;
/// @p from if nobody does.
qsizetype readSigner(DocumentLines& part, qsizetype from, Document& document);

} // namespace gongbao::parse
