// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a document as blocks: paragraphs rejoined over lines and pages, headings, tables.
#pragma once

#include "parse/documentlines.h"
#include "text/segmenter.h"

namespace gongbao::parse {

/// The blocks of all of the document's lines, in order; each line lies in exactly one block's span
/// or is a running header within one. Lines whose role is known keep it.
[[nodiscard]] QList<Block> buildBlocks(const DocumentLines& part, text::Segmenter& words);

} // namespace gongbao::parse
