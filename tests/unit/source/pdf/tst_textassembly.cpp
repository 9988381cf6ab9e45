// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagebuilder.h"
#include "source/pdf/textassembly.h"

#include <QTest>

using namespace gongbao;
using namespace gongbao::source::pdf;
using namespace gongbao::source::pdf::test;
using namespace Qt::StringLiterals;

namespace {

std::vector<PageText> assemble(const std::vector<PageContent>& pages)
{
    std::vector<PageText> texts;
    TextAssembly assembly([&](PageText&& text) { texts.push_back(std::move(text)); });
    for (const PageContent& page : pages) {
        assembly.add(findLines(page));
    }
    assembly.finish();
    return texts;
}

} // namespace

class TestTextAssembly : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linesOfAParagraphAreJoined()
    {
        const auto pages = assemble({a4({word(u"首"_s + filler(29), 100, 200),
                                         word(u"次"_s + filler(31), 80, 218),
                                         word(u"末行。"_s, 80, 236),
                                         word(u"另段"_s + filler(10), 100, 254)})});
        QCOMPARE(pages.size(), 1U);
        QCOMPARE(pages[0].lines, (QStringList{u"首"_s + filler(29) + u"次"_s + filler(31) + u"末行。"_s,
                                              u"另段"_s + filler(10)}));
        QCOMPARE(pages[0].pieces.size(), 4);
        QCOMPARE(pages[0].pieces[2], (PrintedPiece{1, 1, QRectF(80, 236, 30, 12)}));
        QCOMPARE(pages[0].pieces[3].line, 2);
    }

    void aParagraphGoesOnOverThePage()
    {
        const auto pages = assemble({a4({word(filler(28), 100, 700), word(filler(30), 80, 718),
                                         word(u"— 1 —"_s, 280, 790)}),
                                     a4({word(u"续完。"_s, 80, 100), word(filler(28), 100, 118),
                                         word(filler(30), 80, 136), word(u"— 2 —"_s, 280, 790)})});
        QCOMPARE(pages.size(), 2U);
        QCOMPARE(pages[0].lines, (QStringList{filler(58) + u"续完。"_s, u"— 1 —"_s}));
        QCOMPARE(pages[0].pieces[2], (PrintedPiece{1, 2, QRectF(80, 100, 30, 12)}));
        QCOMPARE(pages[0].pieces[3].page, 1);
        QCOMPARE(pages[1].page.number, u"2"_s);
    }

    void whatBeginsAnewIsNotJoined()
    {
        const PrintedLine full{.text = filler(20), .box = QRectF(80, 200, 200, 12), .em = 10,
                               .left = 80, .right = 280, .indents = false};
        PrintedLine next = full;
        QVERIFY(continuesParagraph(full, next));
        next.text = u"（二）另一项"_s;
        QVERIFY(!continuesParagraph(full, next));
        next.text = u"责任单位：某局"_s;
        QVERIFY(!continuesParagraph(full, next));
        next = full;
        next.isRow = true;
        QVERIFY(!continuesParagraph(full, next));
        next = full;
        next.em = 16;
        QVERIFY(!continuesParagraph(full, next));
    }

    void emptyPagesKeepTheirPlace()
    {
        const auto pages = assemble({a4({}), a4({word(u"有字"_s, 80, 400)}), a4({})});
        QCOMPARE(pages.size(), 3U);
        QVERIFY(pages[0].lines.isEmpty());
        QCOMPARE(pages[1].pieces.first().page, 2);
    }
};

QTEST_GUILESS_MAIN(TestTextAssembly)
#include "tst_textassembly.moc"
