// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the blocks taken for headings are the sentences of a list, once all text is joined.
#pragma once

#include "model/block.h"

#include <QList>

namespace gongbao::parse {

/// Makes paragraphs of headings that head nothing: whole sentences with the next item right below
/// them, and the entries of a plan's own contents, whose headings come again below.
void settleHeadings(QList<Block>& blocks);

} // namespace gongbao::parse
