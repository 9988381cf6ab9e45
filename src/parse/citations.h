// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of other documents in a document's text.
#pragma once

#include "model/document.h"
#include "parse/documentlines.h"

namespace gongbao::parse {

/// Every place where a number is cited, in the order of the text, also those broken over lines and
/// pages; without the document's own. @p blocks are those built of @p part.
[[nodiscard]] QList<Citation> readCitations(const QList<Block>& blocks, const DocumentLines& part);

} // namespace gongbao::parse
