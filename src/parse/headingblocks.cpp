// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/headingblocks.h"

#include "parse/linekey.h"
#include "parse/lineshapes.h"
#include "text/characters.h"

#include <algorithm>

namespace gongbao::parse {

namespace {

/// A heading's number stands within so many characters.
constexpr qsizetype kLongestNumber = 16;
/// 指导思想。 before its text on a line; a longer one is a sentence.
constexpr qsizetype kLongestLabel = 16;
constexpr qsizetype kLeastContents = 3;

bool isRunning(const Block& block)
{
    return block.kind == BlockKind::Heading || block.kind == BlockKind::Paragraph ||
           block.kind == BlockKind::ListItem;
}

/// The rank of the number that begins the block; 0 for none.
int rankOf(const Block& block)
{
    if (block.kind == BlockKind::Heading) {
        return block.level;
    }
    return isRunning(block) ? headingNumber(lineKey(block.text.left(2 * kLongestNumber))).rank : 0;
}

/// What stands before the first full stop, without the number.
QString labelOf(const Block& block)
{
    const QString key = lineKey(block.text);
    return key.sliced(headingNumber(key).length).section(u'。', 0, 0);
}

bool isLabel(const QString& label)
{
    return label.size() <= kLongestLabel && !label.contains(u',');
}

/// 特此通知。
bool isClosing(QStringView text)
{
    const QStringView trimmed = text::trimmed(text);
    return trimmed.startsWith(u"特此") || trimmed.startsWith(u"此复");
}

void makeParagraph(Block& block)
{
    block.kind = BlockKind::Paragraph;
    block.level = 0;
}

class Settler
{
public:
    explicit Settler(QList<Block>& blocks)
    {
        for (Block& block : blocks) {
            if (isText(block)) {
                m_blocks.append(&block);
            }
        }
    }

    void settle()
    {
        for (qsizetype i = 0; i < m_blocks.size(); ++i) {
            i = std::max(i, leaveContents(i) - 1);
            Block& block = *m_blocks[i];
            if (block.kind == BlockKind::Heading && block.text.endsWith(u'。') && isSentence(i)) {
                makeParagraph(block);
            }
        }
    }

private:
    [[nodiscard]] const Block* at(qsizetype i) const
    {
        return i >= 0 && i < m_blocks.size() ? m_blocks.at(i) : nullptr;
    }

    /// Whether text or items of a lower rank stand below the heading at @p i; a line that names
    /// who is responsible (a list's item) belongs to a sentence as well.
    [[nodiscard]] bool headsSomething(qsizetype i) const
    {
        const Block* below = at(i + 1);
        if (below == nullptr || startsArticle(lineKey(below->text.left(kLongestNumber)))) {
            return false;
        }
        const int rank = rankOf(*below);
        const bool plain = below->kind == BlockKind::Table ||
                           (below->kind == BlockKind::Paragraph && !isClosing(below->text));
        return rank > 0 ? rank > rankOf(*m_blocks.at(i)) : plain;
    }

    /// Whether a heading that ends with a full stop is an item of a list of sentences.
    [[nodiscard]] bool isSentence(qsizetype i) const
    {
        if (!headsSomething(i)) {
            return true;
        }
        const int rank = rankOf(*m_blocks.at(i));
        const Block* above = at(i - 1);
        if (above == nullptr || rankOf(*above) != rank || rankOf(*m_blocks.at(i + 1)) > rank) {
            return false;
        }
        // The last of a list, above other text. In a list whose items have their text behind a
        // label, one with a label alone has it below.
        const bool runsOn = QStringView(above->text).chopped(1).contains(u'。');
        return !(runsOn && isLabel(labelOf(*above)) && isLabel(labelOf(*m_blocks.at(i))));
    }

    /// Where headings stand right below each other and the first comes again, those up to there are
    /// contents: the index behind them; @p i if there are none.
    qsizetype leaveContents(qsizetype i)
    {
        const auto isHeading = [this](qsizetype j) {
            return j >= 0 && j < m_blocks.size() && m_blocks.at(j)->kind == BlockKind::Heading;
        };
        if (!isHeading(i) || isHeading(i - 1)) {
            return i;
        }
        const QString first = lineKey(m_blocks.at(i)->text);
        qsizetype again = i + 1;
        while (isHeading(again) && lineKey(m_blocks.at(again)->text) != first) {
            ++again;
        }
        if (!isHeading(again) || again - i < kLeastContents) {
            return i;
        }
        for (qsizetype j = i; j < again; ++j) {
            makeParagraph(*m_blocks[j]);
        }
        return again;
    }

    QList<Block*> m_blocks; ///< without what print adds to each page
};

} // namespace

void settleHeadings(QList<Block>& blocks)
{
    Settler(blocks).settle();
}

} // namespace gongbao::parse
