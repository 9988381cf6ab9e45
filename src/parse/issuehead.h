// SPDX-License-Identifier: GPL-3.0-or-later
// What the issue says of itself: gazette, year, number, date of publication, frequency.
#pragma once

#include "model/issue.h"
#include "parse/lineclass.h"

namespace gongbao::parse {

/// Reads the cover and colophon in lines [0, bodyBegin) and from @p bodyEnd on, and where they are
/// silent the running headers. Fills in the head of @p issue.
void readIssueHead(const ClassifiedText& text, qsizetype bodyBegin, qsizetype bodyEnd,
                   Issue& issue);

} // namespace gongbao::parse
