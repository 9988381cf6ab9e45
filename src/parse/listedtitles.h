// SPDX-License-Identifier: GPL-3.0-or-later
// Documents that only the 目录 knows: their titles stand in the body without a number.
#pragma once

#include "parse/documentfinder.h"

namespace gongbao::parse {

/// The first line that may be of a title: the first document may show by nothing but its title that
/// the body has begun.
[[nodiscard]] qsizetype titlesBegin(const Sections& sections, const Toc& toc);

/// Adds to @p found, which is in order, the documents of those items of the 目录 that are not
/// @p used yet, one flag each.
void findListedDocuments(const ClassifiedLines& lines, const Sections& sections, const Toc& toc,
                         const QList<bool>& used, QList<DocumentExtent>& found);

} // namespace gongbao::parse
