// SPDX-License-Identifier: GPL-3.0-or-later
// The character identifiers (CIDs) of glyphs in a CFF font program (Adobe Technical Note #5176).
#pragma once

#include <QByteArrayView>

#include <optional>
#include <vector>

namespace gongbao::publish {

/// CID of each glyph, by glyph id. Nothing if @p cff is not keyed by CIDs, in which case PDF takes
/// glyph ids for CIDs, or is damaged.
[[nodiscard]] std::optional<std::vector<quint16>> cffCids(QByteArrayView cff);

} // namespace gongbao::publish
