// SPDX-License-Identifier: GPL-3.0-or-later
// Documents that only the 目录 knows: their titles stand in the body without a number.
#pragma once

#include "parse/documentfinder.h"

namespace gongbao::parse {

/// Adds to @p found, which is in order, the documents of those items of the 目录 that are not
/// @p used yet, one flag each.
void findListedDocuments(const ClassifiedLines& lines, const Sections& sections, const Toc& toc,
                         const QList<bool>& used, QList<DocumentExtent>& found);

} // namespace gongbao::parse
