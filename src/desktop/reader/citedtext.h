// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers that a text cites, as links in what the reader shows.
#pragma once

#include "desktop/reader/documentlayout.h"

#include <QPalette>

namespace gongbao::desktop {

/// A number in the text that is cited.
struct CitedText
{
    qsizetype block = 0;     ///< index in Document::blocks
    search::TextRange range; ///< in Block::text
    int target = -1;         ///< what linkActivated() tells; -1: no link
    QString toolTip;
};

/// Makes @p cited links in @p text, which @p pieces are of.
void markCited(const QList<CitedText>& cited, const std::vector<PlacedText>& pieces,
               const QPalette& palette, QTextDocument& text);

} // namespace gongbao::desktop
