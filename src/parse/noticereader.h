// SPDX-License-Identifier: GPL-3.0-or-later
// The covering document: title, number, addressees, signature, date, note.
#pragma once

#include "model/document.h"
#include "parse/documentlines.h"

namespace gongbao::parse {

/// Fills in what the covering document says of itself and marks its lines. Returns the index
/// behind its last line: behind date and note, or behind title and number where it bears no date.
qsizetype readNotice(DocumentLines& part, Document& document);

/// The day in the note below the title that says which meeting has passed the document; that is its
/// date where no other is signed.
[[nodiscard]] std::optional<Date> readPassedDay(const DocumentLines& part);

} // namespace gongbao::parse
