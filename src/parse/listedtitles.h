// SPDX-License-Identifier: GPL-3.0-or-later
// What only the 目录 knows: documents whose titles stand in the body without a number, and how far
// up a title goes.
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

/// Takes into the titles of @p found the lines right above them with which they are as the 目录 has
/// them.
void completeTitles(const ClassifiedLines& lines, const Sections& sections, const Toc& toc,
                    QList<DocumentExtent>& found);

} // namespace gongbao::parse
