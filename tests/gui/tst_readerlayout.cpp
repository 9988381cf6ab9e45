// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/reader/documentlayout.h"
#include "desktop/reader/hitlist.h"

#include <QTest>
#include <QTextBlock>
#include <QTextTable>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::desktop;

namespace {

Block block(BlockKind kind, const QString& text, int level = 0)
{
    Block block;
    block.kind = kind;
    block.text = text;
    block.level = level;
    return block;
}

Document sampleDocument()
{
    Document document;
    document.blocks = {
        block(BlockKind::Title, u"甲区人民政府关于绿化的通知"_s),
        block(BlockKind::Number, u"甲政发〔2024〕3号"_s),
        block(BlockKind::Addressees, u"各镇人民政府："_s),
        block(BlockKind::Paragraph, u"现将绿化事项通知如下。"_s),
        block(BlockKind::RunningHeader, u"— 12 —"_s),
        block(BlockKind::Heading, u"一、任务"_s, 1),
        block(BlockKind::Table, u"序号\t单位\t株数\n一组\n1\t绿化\t20"_s),
        block(BlockKind::Signature, u"甲区人民政府"_s),
        block(BlockKind::Date, u"2024年3月1日"_s),
        block(BlockKind::AttachmentLabel, u"附件1"_s),
    };
    return document;
}

struct LaidOut
{
    explicit LaidOut(const Document& document)
        : pieces(layOut(document, {.families = songFamilies(), .pointSize = 13, .rule = Qt::gray},
                        text))
    {
    }
    QString at(const PlacedRange& range) const
    {
        QTextCursor cursor(const_cast<QTextDocument*>(&text));
        cursor.setPosition(range.start);
        cursor.setPosition(range.end, QTextCursor::KeepAnchor);
        return cursor.selectedText();
    }
    QTextBlock blockOf(qsizetype index) const
    {
        return text.findBlock(placesOf(pieces, index, {0, 1}).front().start);
    }

    QTextDocument text;
    std::vector<PlacedText> pieces;
};

} // namespace

class TestReaderLayout final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsAllTextButRunningHeaders()
    {
        const LaidOut out(sampleDocument());
        const QString text = out.text.toPlainText();
        QVERIFY(text.contains(u"甲政发〔2024〕3号"_s));
        QVERIFY(text.contains(u"2024年3月1日"_s));
        QVERIFY(!text.contains(u"— 12 —"_s));
    }

    void everyPieceStandsWhereItSays()
    {
        const Document document = sampleDocument();
        const LaidOut out(document);
        for (const PlacedText& piece : out.pieces) {
            const auto places = placesOf(out.pieces, piece.block, {piece.start, piece.length});
            QCOMPARE(out.at(places.front()),
                     document.blocks.at(piece.block).text.mid(piece.start, piece.length));
        }
    }

    void isSetLikeABook()
    {
        const LaidOut out(sampleDocument());
        QVERIFY(out.blockOf(0).blockFormat().alignment() & Qt::AlignHCenter);
        QVERIFY(out.blockOf(2).blockFormat().textIndent() == 0);
        const QTextBlock paragraph = out.blockOf(3);
        const QFontMetricsF metrics(paragraph.charFormat().font());
        QCOMPARE(paragraph.blockFormat().textIndent(), 2 * metrics.horizontalAdvance(u'国'));
        QCOMPARE(paragraph.charFormat().fontFamilies().toStringList().first(),
                 u"Noto Serif CJK SC"_s);
        QVERIFY(out.blockOf(7).blockFormat().alignment() & Qt::AlignRight);
    }

    void entriesHangFromTheirDates()
    {
        Document document;
        Block entry = block(BlockKind::ListItem, u"※近日，某馆获奖。"_s);
        entry.span = {7, 7};
        document.blocks = {entry, block(BlockKind::Paragraph, u"某事。"_s)};
        document.chronicle = {{Date{2024, 8, 0}, std::nullopt, u"近日"_s, u"某馆获奖。"_s, {7, 7}}};
        const LaidOut out(document);
        const QTextBlock block = out.blockOf(0);
        QCOMPARE(block.text(), entry.text);
        QVERIFY(block.blockFormat().textIndent() < 0);
        QCOMPARE(block.blockFormat().leftMargin(), -block.blockFormat().textIndent());
        const auto faceAt = [&](int position) {
            QTextCursor cursor(block);
            cursor.setPosition(block.position() + position);
            return cursor.charFormat().fontFamilies().toStringList().first();
        };
        QCOMPARE(faceAt(3), u"Noto Sans CJK SC"_s);
        QCOMPARE(faceAt(5), u"Noto Serif CJK SC"_s);
        QVERIFY(out.blockOf(1).blockFormat().textIndent() > 0);
    }

    void tablesAreTables()
    {
        const LaidOut out(sampleDocument());
        QTextCursor cursor(const_cast<QTextDocument*>(&out.text));
        cursor.setPosition(placesOf(out.pieces, 6, {0, 1}).front().start);
        const QTextTable* table = cursor.currentTable();
        QVERIFY(table != nullptr);
        QCOMPARE(table->rows(), 3);
        QCOMPARE(table->columns(), 3);
        QVERIFY(table->format().border() > 0);
        QCOMPARE(table->cellAt(1, 0).columnSpan(), 3); // one cell is the head of a group
        QCOMPARE(table->cellAt(2, 1).firstCursorPosition().block().text(), u"绿化"_s);
    }

    void headingsOfGroupsSpanTheTable()
    {
        Document document;
        document.blocks = {
            block(BlockKind::Table, u"序号\t项目\t备注\n一、重大项目\t\t\n1\t\t无"_s)};
        const LaidOut out(document);
        QTextCursor cursor(const_cast<QTextDocument*>(&out.text));
        cursor.setPosition(out.pieces.front().position);
        const QTextTable* table = cursor.currentTable();
        QVERIFY(table != nullptr);
        QCOMPARE(table->cellAt(1, 0).columnSpan(), 3);
        QCOMPARE(table->cellAt(2, 0).columnSpan(), 1);
        QCOMPARE(table->cellAt(2, 2).firstCursorPosition().block().text(), u"无"_s);
        // What follows is found where it stands all the same.
        const qsizetype last = document.blocks.constFirst().text.size() - 1;
        QCOMPARE(out.at(placesOf(out.pieces, 0, {last, 1}).front()), u"无"_s);
    }

    void aRangeOverCellsStandsInSeveralPlaces()
    {
        const LaidOut out(sampleDocument());
        const auto places = placesOf(out.pieces, 6, {0, 5}); // 序号, TAB, 单位
        QCOMPARE(places.size(), 2U);
        QCOMPARE(out.at(places.at(0)), u"序号"_s);
        QCOMPARE(out.at(places.at(1)), u"单位"_s);
    }

    void emptyAndOddBlocksDoNoHarm()
    {
        Document document;
        const LaidOut empty(document);
        QVERIFY(empty.pieces.empty());
        document.blocks = {block(BlockKind::Table, u""_s), block(BlockKind::Paragraph, u""_s),
                           block(BlockKind::Table, u"甲\t乙"_s), block(BlockKind::Table, u"丙"_s)};
        const LaidOut odd(document);
        QVERIFY(odd.text.toPlainText().contains(u'丙'));
    }

    void hitsAreSteppedThroughRoundAndRound()
    {
        const LaidOut out(sampleDocument());
        HitList hits;
        hits.step(true);
        QVERIFY(!hits.current());
        hits.set({{0, {8, 2}}, {3, {2, 2}}, {6, {14, 2}}, {4, {0, 1}}}, out.pieces);
        QCOMPARE(hits.hits().size(), 3U); // that in the running header is shown nowhere
        for (const Hit& hit : hits.hits()) {
            QCOMPARE(out.at(hit.front()), u"绿化"_s);
        }
        hits.step(true);
        QCOMPARE(hits.current(), std::optional<std::size_t>(0));
        hits.step(false);
        QCOMPARE(hits.current(), std::optional<std::size_t>(2));
        hits.step(true);
        QCOMPARE(hits.current(), std::optional<std::size_t>(0));
    }
};

QTEST_MAIN(TestReaderLayout)
#include "tst_readerlayout.moc"
