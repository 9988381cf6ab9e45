// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/bookmarks.h"

#include <algorithm>

namespace gongbao::publish {

std::vector<const Block*> readBlocks(const Document& document)
{
    std::vector<const Block*> blocks;
    for (const Block& block : document.blocks) {
        if (isText(block) && !block.text.trimmed().isEmpty()) {
            blocks.push_back(&block);
        }
    }
    return blocks;
}

std::vector<BlockBookmark> bookmarksOf(const std::vector<const Block*>& blocks)
{
    std::vector<BlockBookmark> bookmarks(blocks.size());
    size_t headingLevel = 1; // of headings of the first rank
    for (size_t i = 0; i < blocks.size(); ++i) {
        BlockBookmark& bookmark = bookmarks[i];
        const QString text = blocks[i]->text.simplified();
        switch (blocks[i]->kind) {
        case BlockKind::EnclosedTitle:
            bookmark.title = text;
            headingLevel = 2;
            break;
        case BlockKind::AttachmentLabel: {
            const bool hasTitle =
                i + 1 < blocks.size() && blocks[i + 1]->kind == BlockKind::AttachmentTitle;
            bookmark.title = hasTitle ? text + u' ' + blocks[i + 1]->text.simplified() : text;
            headingLevel = 2;
            break;
        }
        case BlockKind::Heading:
            bookmark.title = text;
            bookmark.level = headingLevel + static_cast<size_t>(std::max(blocks[i]->level, 1) - 1);
            break;
        default:
            break;
        }
    }
    return bookmarks;
}

} // namespace gongbao::publish
