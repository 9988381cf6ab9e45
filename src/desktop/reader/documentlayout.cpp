// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reader/documentlayout.h"

#include "model/tablerows.h"

#include <QFontMetricsF>
#include <QHash>
#include <QTextCursor>
#include <QTextFrame>
#include <QTextTable>

#include <algorithm>

namespace gongbao::desktop {

namespace {

using namespace Qt::StringLiterals;

constexpr qreal kLineHeightPercent = 120;
constexpr qreal kTableScale = 0.92;
constexpr qreal kMostColumnCharacters = 8; // a column may be narrower than its longest cell
constexpr int kTableWidth = QTextFormat::UserProperty + 1; ///< of a table: what it needs, in pixels

// Not all: its columns are rounded up, and would stick out of the measure by a hair.
QTextLength fullMeasure()
{
    return QTextLength(QTextLength::PercentageLength, 99);
}

struct BlockLook
{
    QTextBlockFormat block;
    QTextCharFormat text;
};

class Layouter
{
public:
    Layouter(const Document& document, const ReaderStyle& style, QTextDocument& target)
        : m_document(document)
        , m_style(style)
        , m_cursor(&target)
        , m_em(emOf(style))
    {
        for (const ChronicleEntry& entry : document.chronicle) {
            m_dates.insert(entry.span.first, entry.printed);
        }
    }

    std::vector<PlacedText> run()
    {
        m_cursor.beginEditBlock();
        for (qsizetype index = 0; index < m_document.blocks.size(); ++index) {
            const Block& block = m_document.blocks.at(index);
            if (block.kind == BlockKind::Table) {
                addTable(index, block);
            } else if (isText(block)) {
                addText(index, block);
            }
        }
        m_cursor.endEditBlock();
        return std::move(m_pieces);
    }

private:
    static qreal emOf(const ReaderStyle& style)
    {
        QFont font;
        font.setFamilies(style.families);
        font.setPointSizeF(style.pointSize);
        return QFontMetricsF(font).horizontalAdvance(u'国');
    }

    QTextCharFormat characters(const QStringList& families, qreal scale, bool bold) const
    {
        QTextCharFormat format;
        format.setFontFamilies(families);
        format.setFontPointSize(m_style.pointSize * scale);
        format.setFontWeight(bold ? QFont::Bold : QFont::Normal);
        return format;
    }

    BlockLook look(const Block& block) const
    {
        BlockLook look;
        look.block.setLineHeight(kLineHeightPercent, QTextBlockFormat::ProportionalHeight);
        look.text = characters(m_style.families, 1, false);
        switch (block.kind) {
        case BlockKind::Title:
        case BlockKind::EnclosedTitle:
        case BlockKind::AttachmentTitle:
            setTitle(look, block.kind == BlockKind::Title ? 1.55 : 1.3);
            break;
        case BlockKind::Number:
            look.block.setAlignment(Qt::AlignHCenter);
            look.block.setBottomMargin(m_em);
            break;
        case BlockKind::Addressees:
            break;
        case BlockKind::Heading:
            setHeading(look, block.level);
            break;
        case BlockKind::Signature:
        case BlockKind::Date:
            look.block.setAlignment(Qt::AlignRight);
            look.block.setRightMargin(2 * m_em);
            look.block.setTopMargin(block.kind == BlockKind::Signature ? m_em : 0);
            break;
        case BlockKind::AttachmentLabel:
            look.text = characters(heiFamilies(), 1, false);
            look.block.setTopMargin(m_em);
            break;
        case BlockKind::AttachmentList:
            look.block.setLeftMargin(2 * m_em);
            look.block.setTopMargin(m_em / 2);
            break;
        case BlockKind::Note:
            look.block.setTextIndent(2 * m_em);
            look.text = characters(m_style.families, 0.92, false);
            break;
        default:
            look.block.setTextIndent(2 * m_em);
            look.block.setAlignment(Qt::AlignJustify);
        }
        return look;
    }

    void setTitle(BlockLook& look, qreal scale) const
    {
        look.block.setAlignment(Qt::AlignHCenter);
        look.block.setLineHeight(105, QTextBlockFormat::ProportionalHeight);
        look.block.setTopMargin(1.5 * m_em);
        look.block.setBottomMargin(m_em);
        look.text = characters(m_style.families, scale, true);
    }

    void setHeading(BlockLook& look, int level) const
    {
        look.block.setTextIndent(2 * m_em);
        look.block.setTopMargin(level <= 1 ? m_em / 2 : 0);
        look.block.setHeadingLevel(level + 1); // below the document's title, for screen readers
        look.text = level <= 1 ? characters(heiFamilies(), 1, false)
                               : characters(m_style.families, 1, level == 2);
    }

    /// An entry of a 大事记 hangs from its date, which stands out.
    void setEntry(BlockLook& look) const
    {
        look.block.setLeftMargin(2 * m_em);
        look.block.setTextIndent(-2 * m_em);
        look.block.setTopMargin(m_em / 2);
        look.block.setAlignment(Qt::AlignJustify);
    }

    /// Inserts the text of an entry, its date in the face of headings.
    void insertEntry(const QString& text, const QString& date, const QTextCharFormat& plain)
    {
        const qsizetype end = date.isEmpty() ? 0 : text.indexOf(date) + date.size();
        m_cursor.insertText(text.first(end), characters(heiFamilies(), 1, false));
        m_cursor.insertText(text.sliced(end), plain);
    }

    /// Starts a paragraph; the empty one that a QTextDocument begins with is used up first.
    void startBlock(const BlockLook& look)
    {
        if (m_fresh) {
            m_cursor.setBlockFormat(look.block);
            m_cursor.setBlockCharFormat(look.text);
        } else {
            m_cursor.insertBlock(look.block, look.text);
        }
        m_fresh = false;
    }

    void place(qsizetype index, qsizetype start, qsizetype length, int position)
    {
        m_pieces.push_back(
            {.block = index, .start = start, .length = length, .position = position});
    }

    void addText(qsizetype index, const Block& block)
    {
        BlockLook shape = look(block);
        if (block.kind == BlockKind::AttachmentLabel) {
            addRule();
        }
        if (block.kind == BlockKind::Signature && m_lastKind == BlockKind::Signature) {
            shape.block.setTopMargin(0);
        }
        m_lastKind = block.kind;
        const bool entry = m_dates.contains(block.span.first);
        if (entry) {
            setEntry(shape);
        }
        startBlock(shape);
        place(index, 0, block.text.size(), m_cursor.position());
        if (entry) {
            insertEntry(block.text, m_dates.value(block.span.first), shape.text);
        } else {
            m_cursor.insertText(block.text, shape.text);
        }
    }

    void addRule()
    {
        if (m_fresh) {
            return;
        }
        BlockLook rule;
        rule.block.setProperty(QTextFormat::BlockTrailingHorizontalRulerWidth,
                               QTextLength(QTextLength::PercentageLength, 100));
        rule.block.setBackground(m_style.rule);
        rule.block.setTopMargin(2 * m_em);
        rule.text.setFontPointSize(2);
        startBlock(rule);
    }

    void addTable(qsizetype index, const Block& block)
    {
        const QList<QStringList> rows = block.rows();
        const qsizetype columns = columnCount(rows);
        m_lastKind = block.kind;
        if (!m_fresh && columns > 0) {
            m_cursor.insertBlock(QTextBlockFormat(), characters(m_style.families, 0.4, false));
        }
        QTextTable* table =
            m_cursor.insertTable(static_cast<int>(rows.size()), static_cast<int>(columns),
                                 tableFormat(neededWidth(rows, columns)));
        qsizetype start = 0;
        for (int row = 0; row < rows.size(); ++row) {
            fillRow(*table, row, rows.at(row), index, start);
        }
        m_cursor = table->document()->rootFrame()->lastCursorPosition();
        m_cursor.setBlockFormat({});
        m_cursor.setBlockCharFormat(characters(m_style.families, 0.4, false));
        m_fresh = false;
    }

    void fillRow(QTextTable& table, int row, const QStringList& cells, qsizetype index,
                 qsizetype& start)
    {
        const QTextCharFormat text = characters(m_style.families, kTableScale, false);
        QTextBlockFormat paragraph;
        paragraph.setLineHeight(100, QTextBlockFormat::ProportionalHeight);
        const bool isSpanned = spansTable(cells, table.columns());
        if (isSpanned) {
            table.mergeCells(row, 0, 1, table.columns());
        }
        for (int column = 0; column < cells.size(); ++column) {
            const QString& cell = cells.at(column);
            if (isSpanned && column > 0) {
                start += cell.size() + 1; // empty, and merged with the first
                continue;
            }
            QTextCursor cursor = table.cellAt(row, column).firstCursorPosition();
            cursor.setBlockFormat(paragraph);
            place(index, start, cell.size(), cursor.position());
            cursor.insertText(cell, text);
            start += cell.size() + 1;
        }
    }

    qreal cellPadding() const { return m_em / 3; }

    /// The sum of what each column needs: its longest cell, or enough to wrap a longer one well.
    qreal neededWidth(const QList<QStringList>& rows, qsizetype columns) const
    {
        const QFontMetricsF metrics(characters(m_style.families, kTableScale, false).font());
        const qreal most = kMostColumnCharacters * m_em * kTableScale;
        qreal sum = 0;
        for (qsizetype column = 0; column < columns; ++column) {
            qreal widest = 0;
            for (const QStringList& row : rows) {
                if (spansTable(row, columns) || widest >= most) {
                    continue; // merged over all columns, or wide enough to wrap
                }
                widest = std::max(widest, metrics.horizontalAdvance(row.value(column)));
            }
            sum += std::min(widest, most) + 2 * cellPadding();
        }
        return sum;
    }

    QTextTableFormat tableFormat(qreal needed) const
    {
        QTextTableFormat format;
        format.setProperty(kTableWidth, needed);
        format.setBorder(1);
        format.setBorderBrush(m_style.rule);
        format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
        format.setBorderCollapse(true);
        format.setCellPadding(cellPadding());
        format.setCellSpacing(0);
        format.setWidth(fullMeasure());
        return format;
    }

    const Document& m_document;
    const ReaderStyle& m_style;
    QTextCursor m_cursor;
    qreal m_em;                  ///< width of a Han character of the body
    QHash<int, QString> m_dates; ///< of a 大事记: dates as printed, by the line they begin
    bool m_fresh = true;
    BlockKind m_lastKind = BlockKind::RunningHeader;
    std::vector<PlacedText> m_pieces;
};

} // namespace

std::vector<PlacedText> layOut(const Document& document, const ReaderStyle& style,
                               QTextDocument& target)
{
    target.setUndoRedoEnabled(false);
    return Layouter(document, style, target).run();
}

void fitTables(QTextDocument& text, qreal measure)
{
    for (QTextFrame* frame : text.rootFrame()->childFrames()) {
        auto* table = qobject_cast<QTextTable*>(frame);
        if (table == nullptr) {
            continue;
        }
        QTextTableFormat format = table->format();
        const qreal needed = format.doubleProperty(kTableWidth);
        const QTextLength width =
            needed > measure ? QTextLength(QTextLength::FixedLength, needed) : fullMeasure();
        if (width != format.width()) {
            format.setWidth(width);
            table->setFormat(format);
        }
    }
}

std::vector<PlacedRange> placesOf(const std::vector<PlacedText>& pieces, qsizetype block,
                                  const search::TextRange& range)
{
    std::vector<PlacedRange> places;
    auto piece = std::ranges::lower_bound(pieces, block, {}, &PlacedText::block);
    for (; piece != pieces.end() && piece->block == block; ++piece) {
        const qsizetype from = std::max(range.start, piece->start);
        const qsizetype to = std::min(range.start + range.length, piece->start + piece->length);
        if (from < to) {
            const qsizetype shift = piece->position - piece->start;
            places.push_back({static_cast<int>(from + shift), static_cast<int>(to + shift)});
        }
    }
    return places;
}

QStringList songFamilies()
{
    return {u"Noto Serif CJK SC"_s, u"Source Han Serif SC"_s, u"SimSun"_s, u"serif"_s};
}

QStringList heiFamilies()
{
    return {u"Noto Sans CJK SC"_s, u"Source Han Sans SC"_s, u"SimHei"_s, u"sans-serif"_s};
}

QFont interfaceFont(QFont system)
{
    system.setFamilies(system.families() + heiFamilies());
    return system;
}

} // namespace gongbao::desktop
