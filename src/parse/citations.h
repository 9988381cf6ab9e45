// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of other documents in a document's text.
#pragma once

#include "model/document.h"
#include "parse/documentlines.h"

namespace gongbao::parse {

/// The numbers cited, each once, in the order of the text, also those broken over lines and pages;
/// without the document's own.
[[nodiscard]] QList<DocumentNumber> readCitations(const DocumentLines& part);

} // namespace gongbao::parse
