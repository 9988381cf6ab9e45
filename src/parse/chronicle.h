// SPDX-License-Identifier: GPL-3.0-or-later
// The dated entries of a 大事记.
#pragma once

#include "model/issue.h"

namespace gongbao::parse {

/// Reads the entries of a 大事记 from its blocks, and makes those that begin one a ListItem, those
/// that head a month a Paragraph; leaves any other document alone. Year and month go on from
/// heading and entry above: 同日, 9日 and 近日 get theirs so. Where no year is printed it is that
/// of @p issue, or the one before for a month that had not yet come.
void readChronicle(const Issue& issue, Document& document);

} // namespace gongbao::parse
