// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/standoff.h"

namespace gongbao::archive {

namespace {

/// Finds UTF-16 offsets of code points in rising order, in one pass over the text.
class Cursor
{
public:
    explicit Cursor(QStringView text)
        : m_text(text)
    {
    }

    /// The offset of code point @p target, counted from 0, or -1 beyond the end or backwards.
    qsizetype moveTo(qint64 target)
    {
        while (m_codePoint < target && m_unit < m_text.size()) {
            const bool isPair = m_text[m_unit].isHighSurrogate() && m_unit + 1 < m_text.size() &&
                                m_text[m_unit + 1].isLowSurrogate();
            m_unit += isPair ? 2 : 1;
            ++m_codePoint;
        }
        return m_codePoint == target ? m_unit : -1;
    }

private:
    QStringView m_text;
    qsizetype m_unit = 0;
    qint64 m_codePoint = 0;
};

} // namespace

qint64 codePointsIn(QStringView text)
{
    qint64 count = 0;
    for (qsizetype i = 0; i < text.size(); ++i, ++count) {
        if (text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
            ++i;
        }
    }
    return count;
}

qsizetype unitsBefore(QStringView text, qint64 index)
{
    return Cursor(text).moveTo(index);
}

std::vector<BlockMark> marksOf(const Document& document)
{
    std::vector<BlockMark> marks;
    marks.reserve(static_cast<size_t>(document.blocks.size()));
    qint64 end = 0; // of what Document::text() has so far
    for (const Block& block : document.blocks) {
        BlockMark mark{block.kind, block.level, end + 1, 0, block.span, std::nullopt};
        if (isText(block)) {
            // As in Document::text(): parted by LF, but nothing before the first words.
            const qint64 separator = end > 0 ? 1 : 0;
            mark.length = codePointsIn(block.text);
            mark.start += separator;
            end += separator + mark.length;
        } else {
            mark.aside = block.text;
        }
        marks.push_back(std::move(mark));
    }
    return marks;
}

std::optional<QList<Block>> blocksOf(const QString& text, const std::vector<BlockMark>& marks)
{
    QList<Block> blocks;
    blocks.reserve(static_cast<qsizetype>(marks.size()));
    Cursor cursor(text);
    for (const BlockMark& mark : marks) {
        Block block{mark.kind, mark.level, {}, mark.span};
        if (mark.aside) {
            block.text = *mark.aside;
        } else {
            // Bounds first: marks of a hostile file must not overflow the sum.
            if (mark.start < 1 || mark.length < 0 || mark.start - 1 > text.size() ||
                mark.length > text.size()) {
                return std::nullopt;
            }
            const qsizetype start = cursor.moveTo(mark.start - 1);
            const qsizetype end = cursor.moveTo(mark.start - 1 + mark.length);
            if (start < 0 || end < start) {
                return std::nullopt;
            }
            block.text = text.sliced(start, end - start);
        }
        blocks.append(std::move(block));
    }
    return blocks;
}

} // namespace gongbao::archive
