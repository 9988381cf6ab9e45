// SPDX-License-Identifier: GPL-3.0-or-later
// What an archivist should look at in a recognised issue.
#pragma once

#include "model/issue.h"
#include "parse/documentfinder.h"
#include "parse/tocreader.h"

namespace gongbao::parse {

/// What all of checks/ find, in the order of lines. @p extents are those of issue.documents.
[[nodiscard]] QList<Finding> findFindings(const ClassifiedText& text, const Issue& issue,
                                          const Toc& toc, const QList<DocumentExtent>& extents,
                                          const source::Recognition& recognition);

} // namespace gongbao::parse
