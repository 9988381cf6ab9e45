// SPDX-License-Identifier: GPL-3.0-or-later
// Attachments: those a document lists, those it prints, and the texts it issues.
#pragma once

#include "model/document.h"
#include "parse/documentlines.h"

namespace gongbao::parse {

/// Reads the 附件： lists and the labelled attachments; @p coverEnd is where readNotice() ended.
/// Only the covering document's own list is the document's declaredAttachments, or that of the text
/// it issues where it has none.
void readAttachments(DocumentLines& part, Document& document, qsizetype coverEnd);

/// Reads the titles of the texts that follow the covering document without a label. After
/// readAttachments().
void readEnclosures(DocumentLines& part, Document& document, qsizetype coverEnd);

} // namespace gongbao::parse
