// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a document, as a flat sequence of typed blocks.
#pragma once

#include "model/sourcespan.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace gongbao {

enum class BlockKind {
    Title,      ///< title of the document, one block even where print wrapped it
    Number,     ///< 发文字号 as printed
    Addressees, ///< 主送机关 as printed, with its colon
    Paragraph,
    Heading,  ///< level 1–4: 一、 （一） 1. （1）; also 第…章 (1) and 第…节 (2)
    ListItem, ///< one entry of a list, contact block, or responsibility line (责任单位：)
    Table,
    Note,            ///< 注：, units over a table, （此件公开发布）
    Signature,       ///< 署名 as printed
    Date,            ///< 成文日期 as printed
    AttachmentList,  ///< 附件：1. …, the list at the end of a notice
    EnclosedTitle,   ///< title of what a notice issues
    AttachmentLabel, ///< 附件1, alone on its line
    AttachmentTitle,
    RunningHeader, ///< header or page number caught inside a document: kept, never shown as text
};

struct Block
{
    BlockKind kind = BlockKind::Paragraph;
    int level = 0; ///< of a heading, from 1; else 0
    /// Rejoined over line and page breaks, otherwise as printed. Of a table: rows ended by LF,
    /// cells parted by TAB, line breaks within a cell as U+2028.
    QString text;
    SourceSpan span;

    [[nodiscard]] QList<QStringList> rows() const; ///< of a table; empty for other kinds
    friend bool operator==(const Block&, const Block&) = default;
};

/// The kind's name in JSON and in the archive, such as "attachment_label".
[[nodiscard]] QLatin1StringView toName(BlockKind kind);
[[nodiscard]] std::optional<BlockKind> blockKindFromName(QAnyStringView name);

/// Whether the block belongs to the text that is read, searched and exported.
[[nodiscard]] inline bool isText(const Block& block)
{
    return block.kind != BlockKind::RunningHeader;
}

} // namespace gongbao

Q_DECLARE_TYPEINFO(gongbao::Block, Q_RELOCATABLE_TYPE);
