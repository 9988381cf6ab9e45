// SPDX-License-Identifier: GPL-3.0-or-later
// The lines that belong to no document.
#pragma once

#include "model/issue.h"
#include "parse/documentfinder.h"

namespace gongbao::parse {

/// Names every line outside the documents, and the running headers also within them. @p tocLines
/// are the indexes that the reader of the 目录 used, ascending. Neighbouring lines of a kind are
/// one part.
[[nodiscard]] QList<OtherPart> findOtherParts(const ClassifiedText& text, const Sections& sections,
                                              const QList<DocumentExtent>& extents,
                                              const QList<qsizetype>& tocLines);

} // namespace gongbao::parse
