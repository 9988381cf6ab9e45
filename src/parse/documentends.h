// SPDX-License-Identifier: GPL-3.0-or-later
// Where each document begins and ends.
#pragma once

#include "parse/documentfinder.h"

namespace gongbao::parse {

/// Sets the end of each of @p found, which is in order: at the next one, but for the name of a part
/// of the issue between them. Each then begins with a whole line of the source.
void settleEnds(const ClassifiedLines& lines, const Sections& sections, const Toc& toc,
                QList<DocumentExtent>& found);

} // namespace gongbao::parse
