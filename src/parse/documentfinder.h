// SPDX-License-Identifier: GPL-3.0-or-later
// Which lines are whose document.
#pragma once

#include "parse/documentextent.h"
#include "parse/sections.h"
#include "parse/tocreader.h"

namespace gongbao::parse {

/// The documents of the body, in order, each with its item of the 目录.
[[nodiscard]] QList<DocumentExtent> findDocuments(const ClassifiedLines& lines,
                                                  const Sections& sections, const Toc& toc);

} // namespace gongbao::parse
