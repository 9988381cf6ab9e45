// SPDX-License-Identifier: GPL-3.0-or-later
// Which names of issuing bodies are forms of one another.
#pragma once

#include <QStringList>

#include <vector>

namespace gongbao::parse {

/// For each of @p names, which are those of one gazette and all different, the index of the name it
/// is to be listed under: the fullest form of which it is a short one (区政府办 of
/// 甲市乙区人民政府办公室), itself where there is none or where it might be short for several.
/// Knows only how names are shortened, no place and no body. The same for any order of the names.
[[nodiscard]] std::vector<std::size_t> preferredForms(const QStringList& names);

} // namespace gongbao::parse
