// SPDX-License-Identifier: GPL-3.0-or-later
// Which entry of the 目录 lists which document.
#pragma once

#include "parse/documentfinder.h"

namespace gongbao::parse {

/// Sets tocItem of each document to its entry, by number first and then by title. Returns for each
/// entry whether it has a document.
[[nodiscard]] QList<bool> pairWithEntries(const ClassifiedLines& lines, const Toc& toc,
                                          QList<DocumentExtent>& documents);

} // namespace gongbao::parse
