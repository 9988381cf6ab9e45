// SPDX-License-Identifier: GPL-3.0-or-later
// Blocks as marks beside one text, the form in which the archive keeps them.
#pragma once

#include "model/document.h"

#include <optional>
#include <vector>

namespace gongbao::archive {

/// A block without its words. Offsets are code points, so that SQL's substr() counts the same.
struct BlockMark
{
    BlockKind kind = BlockKind::Paragraph;
    int level = 0;
    qint64 start = 1; ///< from 1, in Document::text()
    qint64 length = 0;
    SourceSpan span;
    std::optional<QString> aside; ///< of a running header: its words, which are not in the text
};

/// How many code points @p text has.
[[nodiscard]] qint64 codePointsIn(QStringView text);
/// The offset in UTF-16 units of code point @p index of @p text, counted from 0; -1 beyond its end.
[[nodiscard]] qsizetype unitsBefore(QStringView text, qint64 index);

/// The marks of all blocks of @p document over its text().
[[nodiscard]] std::vector<BlockMark> marksOf(const Document& document);

/// The blocks again. nullopt where the marks do not fit the text.
[[nodiscard]] std::optional<QList<Block>> blocksOf(const QString& text,
                                                   const std::vector<BlockMark>& marks);

} // namespace gongbao::archive
