// SPDX-License-Identifier: GPL-3.0-or-later
// The dated entries of a 大事记.
#pragma once

#include "model/issue.h"

namespace gongbao::parse {

/// Reads the entries from the blocks of a 大事记; nothing from any other document. Year and month
/// go on from heading and entry above: 同日, 9日 and 近日 get theirs so. Where no year is printed
/// it is that of @p issue, or the one before for a month that had not yet come.
[[nodiscard]] QList<ChronicleEntry> readChronicle(const Document& document, const Issue& issue);

} // namespace gongbao::parse
