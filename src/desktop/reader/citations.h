// SPDX-License-Identifier: GPL-3.0-or-later
// Citations as the reader words them.
#pragma once

#include "desktop/reader/readerview.h"

namespace gongbao::desktop {

/// The places of the text that cite, each with the number in ReaderContent::cited it leads to.
[[nodiscard]] QList<CitedText> citedTexts(const ReaderContent& content);

/// A document where it stands among others: title, number, bodies, date.
[[nodiscard]] QString documentLabel(const archive::DocumentRecord& document);

} // namespace gongbao::desktop
