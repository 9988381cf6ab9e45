// SPDX-License-Identifier: GPL-3.0-or-later
// Where pages stand, what is printed on them, and where in the text that is.
#include "desktop/pages/pagecache.h"
#include "desktop/pages/pagelayout.h"
#include "desktop/pages/pageselection.h"
#include "desktop/pages/printedplaces.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::desktop;
using source::pdf::PrintedWord;

namespace {

/// A title on page 1, and a paragraph on two lines, the second one on page 2.
Document document()
{
    Document document;
    document.blocks = {
        {BlockKind::Title, 0, u"关于绿化的通知"_s, {1, 1}},
        {BlockKind::Paragraph, 0, u"城区绿化分为两期，绿化经费另行安排。"_s, {2, 2}}};
    document.span = {1, 2};
    return document;
}

PrintedPages pages()
{
    return {{{QSizeF(600, 800), u"1"_s}, {QSizeF(600, 800), u"2"_s}},
            {{1, 1, QRectF(200, 100, 140, 20)},
             {2, 1, QRectF(100, 700, 180, 20)},
             {2, 2, QRectF(100, 100, 180, 20)}}};
}

/// Characters of 20 points in a row.
PrintedWord word(const QString& text, double left, double top)
{
    PrintedWord word{text, QRectF(left, top, 20.0 * double(text.size()), 20), {}, false};
    for (qsizetype i = 0; i < text.size(); ++i) {
        word.lefts.append(left + 20.0 * double(i));
    }
    return word;
}

QHash<int, PageText> texts()
{
    return {{1, PageText({word(u"关于绿化的通知"_s, 200, 100),
                          word(u"城区绿化分为两期，"_s, 100, 700)})},
            {2, PageText({word(u"绿化经费另行安排。"_s, 100, 100)})}};
}

} // namespace

class TestPrintedPlaces final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pagesStandOneBelowTheOther()
    {
        const PageLayout layout({{600, 800}, {800, 600}}, 0.5, 0, 0);
        QCOMPARE(layout.pageRect(1).size(), QSize(300, 400));
        QCOMPARE(layout.pageRect(2).size(), QSize(400, 300));
        QCOMPARE(layout.pageRect(2).top(), layout.pageRect(1).bottom() + 1 + PageLayout::kGap);
        QCOMPARE(layout.pageRect(1).center().x(), layout.pageRect(2).center().x());
        QCOMPARE(layout.pageAt(layout.pageRect(1).bottom()), 1);
        QCOMPARE(layout.pageAt(layout.pageRect(1).bottom() + 1), 2);
        QCOMPARE(layout.pageAt(1'000'000), 2);
        QCOMPARE(layout.pagesBetween(0, 10'000), std::pair(1, 2));
        QCOMPARE(PageLayout().pageAt(5), 0);
        const auto [first, last] = PageLayout().pagesBetween(0, 100);
        QVERIFY(first > last);
    }

    void placesComeBackThroughAnyTurn()
    {
        for (int turns = 0; turns < 4; ++turns) {
            const PageLayout layout({{600, 800}}, 0.5, turns, 0);
            const QRectF box(100, 200, 50, 20);
            const QRectF shown = layout.toSheet(1, box);
            QVERIFY(QRectF(layout.pageRect(1)).contains(shown));
            const QRectF back =
                QRectF(layout.toPage(1, shown.topLeft()), layout.toPage(1, shown.bottomRight()))
                    .normalized();
            QVERIFY(qAbs(back.left() - box.left()) < 0.01 &&
                    qAbs(back.bottom() - box.bottom()) < 0.01);
        }
        // Turned clockwise, what was at the left is at the top.
        const PageLayout turned({{600, 800}}, 1, 1, 0);
        QVERIFY(turned.toSheet(1, {0, 0, 10, 10}).center().x() > turned.pageRect(1).center().x());
    }

    void hostileSizesAreShown()
    {
        const auto sizes = showableSizes({{0, -5}, {1e6, 1e6}, {595, 842}});
        for (const QSizeF& size : sizes) {
            QVERIFY(size.width() >= 10 && size.height() <= 6000);
        }
        QCOMPARE(typicalSize(showableSizes({{595, 842}, {595, 842}, {1e6, 842}}), 0).width(),
                 595.0);
        QCOMPARE(typicalSize({{595, 842}, {842, 595}, {595, 842}}, 0).width(), 842.0);
    }

    void partsCoverAPage()
    {
        QCOMPARE(partsOf({1000, 1500}).size(), 1);
        const QSize large(5000, 7000);
        qint64 pixels = 0;
        for (const QRect& part : partsOf(large)) {
            QVERIFY(QRect(QPoint(), large).contains(part));
            pixels += qint64{part.width()} * part.height();
        }
        QCOMPARE(pixels, qint64{large.width()} * large.height());
    }

    void theCacheKeepsWhatWasUsedLast()
    {
        PageCache cache(100 * 100 * 4 * 2);
        const QImage image(100, 100, QImage::Format_RGB32);
        const auto part = [](int page) {
            return source::pdf::RenderRequest{page, {100, 100}, 0, {0, 0, 100, 100}};
        };
        cache.insert(part(1), image);
        cache.insert(part(2), image);
        QVERIFY(cache.image(part(1)) != nullptr);
        cache.insert(part(3), image);
        QVERIFY(cache.contains(part(1)) && !cache.contains(part(2)) && cache.contains(part(3)));
        QCOMPARE(cache.standIns(3, 0), QList{part(3)});
        QVERIFY(cache.standIns(3, 1).isEmpty());
    }

    void textLeadsToThePage()
    {
        const auto title = placeOnPage(document(), pages(), {0, 3});
        QVERIFY(title && title->page == 1 && title->box.top() == 100);
        const auto begin = placeOnPage(document(), pages(), {1, 0});
        QVERIFY(begin && begin->page == 1 && begin->box.top() == 700);
        const auto end = placeOnPage(document(), pages(), {1, 15});
        QVERIFY(end && end->page == 2);
        QVERIFY(!placeOnPage(document(), {}, {0, 0}));
    }

    void thePageLeadsToTheText()
    {
        QCOMPARE(placeInText(document(), pages(), 1, 0), (TextPlace{0, 0}));
        QCOMPARE(placeInText(document(), pages(), 1, 300), (TextPlace{1, 0}));
        const auto behind = placeInText(document(), pages(), 2, 50);
        QVERIFY(behind && behind->block == 1 && behind->offset == 9);
        QVERIFY(!placeInText(document(), pages(), 2, 500));
    }

    void hitsAreMarkedWhereTheyArePrinted()
    {
        const QList<search::BlockMatch> matches{{0, {2, 2}}, {1, {2, 2}}, {1, {9, 2}}, {1, {7, 4}}};
        const auto marks = marksOf(document(), pages(), matches, texts());
        QCOMPARE(marks.size(), 5); // the last one stands on both pages
        QCOMPARE(marks.at(0).box, QRectF(240, 100, 40, 20));
        QCOMPARE(marks.at(1).box, QRectF(140, 700, 40, 20));
        QVERIFY(marks.at(2).page == 2 && marks.at(2).box == QRectF(100, 100, 40, 20));
        QVERIFY(marks.at(3).page == 1 && marks.at(4).page == 2 && marks.at(4).match == 3);
        // As long as its other page is not known, the paragraph's hits have no place.
        QCOMPARE(marksOf(document(), pages(), matches, {{1, texts().value(1)}}).size(), 1);
    }

    void rowsOfTablesAreSearchedOneByOne()
    {
        Document table;
        table.blocks = {{BlockKind::Table, 0, u"序号\t任务\n1\t绿化\n2\t绿化\n"_s, {5, 7}}};
        const PrintedPages printed{{{QSizeF(600, 800), {}}},
                                   {{5, 1, QRectF(100, 100, 200, 20)},
                                    {6, 1, QRectF(100, 120, 200, 20)},
                                    {7, 1, QRectF(100, 140, 200, 20)}}};
        const PageText text({word(u"序号"_s, 100, 100), word(u"任务"_s, 200, 100),
                             word(u"1"_s, 100, 120), word(u"绿化"_s, 200, 120),
                             word(u"2"_s, 100, 140), word(u"绿化"_s, 200, 140)});
        const auto marks = marksOf(table, printed, {{0, {8, 2}}, {0, {13, 2}}}, {{1, text}});
        QCOMPARE(marks.size(), 2);
        QCOMPARE(marks.at(0).box.top(), 120.0);
        QCOMPARE(marks.at(1).box.top(), 140.0);
    }

    void selectedTextIsInOrder()
    {
        const PageText text = texts().value(1);
        QCOMPARE(text.boundaryAt({251, 110}), 3);
        QCOMPARE(text.boundaryAt({0, 110}), 0);
        QVERIFY(text.hasTextAt({205, 110}) && !text.hasTextAt({50, 110}));
        const PageSelection selection{{2, 2}, {1, 5}}; // begun below
        QCOMPARE(selection.text(texts()), u"通知\n城区绿化分为两期，\n绿化"_s);
        QCOMPARE(text.boxes(5, 9).size(), 2);
        QCOMPARE(PageSelection().text(texts()), QString());
    }
};

QTEST_MAIN(TestPrintedPlaces)
#include "tst_printedplaces.moc"
