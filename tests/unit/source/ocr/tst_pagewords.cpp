// SPDX-License-Identifier: GPL-3.0-or-later
// From what the engine says to words with places.
#include "source/ocr/cleantext.h"
#include "source/ocr/ink.h"
#include "source/ocr/pagewords.h"

#include <QTest>

using namespace gongbao::source;
using namespace gongbao::source::ocr;
using namespace Qt::StringLiterals;

namespace {

constexpr QSize kSize(1000, 400);

/// White paper with black boxes; or of other shades.
pdf::PageImage paper(const QList<QRect>& boxes, int ink = 0, int ground = 255)
{
    pdf::PageImage page{
        kSize, true,
        QByteArray(qsizetype{kSize.width()} * kSize.height(), static_cast<char>(ground))};
    for (const QRect& box : boxes) {
        for (int y = box.top(); y <= box.bottom(); ++y) {
            for (int x = box.left(); x <= box.right(); ++x) {
                page.pixels[qsizetype{y} * kSize.width() + x] = static_cast<char>(ink);
            }
        }
    }
    return page;
}

EngineWord word(const QString& text, int left)
{
    return {text, QRect(left, 90, 200, 60), 90}; // as wide as the engine says, wrongly
}

} // namespace

class TestPageWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wordsAreCutByInk()
    {
        // Eight characters of 36 pixels, a gap as wide as three, and two more.
        const pdf::PageImage page = paper({{100, 100, 286, 30}, {500, 100, 70, 30}});
        const EngineLine line{{100, 98, 470, 33},
                              {word(u"区政"_s, 100), word(u"府"_s, 176), word(u"公报公报公"_s, 204),
                               word(u"目"_s, 495), word(u"录"_s, 540)}};
        const auto words = pageWords({line}, page, 200);
        QCOMPARE(words.size(), 2);
        QCOMPARE(words[0].text, u"区政府公报公报公"_s);
        QCOMPARE(words[1].text, u"目录"_s);
        QCOMPARE(words[0].box.left(), 100 * 72.0 / 200);
        QCOMPARE(words[1].box.left(), 500 * 72.0 / 200);
        QCOMPARE(words[0].em, words[1].em);
        QVERIFY(std::abs(words[0].em - 36 * 72.0 / 200) < 0.5);
        QCOMPARE(words[0].lefts.size(), 8);
        QCOMPARE(words[0].confidence, 90.0);
    }

    void wideMarksAreNotGaps()
    {
        const pdf::PageImage page = paper({{100, 100, 150, 30}, {272, 100, 100, 30}});
        const EngineLine line{{100, 98, 272, 33},
                              {word(u"一二三四，"_s, 100), word(u"五六七"_s, 272)}};
        const auto words = pageWords({line}, page, 200);
        QCOMPARE(words.size(), 2);
        QVERIFY(words[1].box.left() - words[0].box.right() < 0.1 * words[0].em);
    }

    void rulingsAreNoText()
    {
        const pdf::PageImage page = paper({{100, 100, 4, 60}});
        QVERIFY(pageWords({{{100, 100, 4, 60}, {word(u"|"_s, 100)}}}, page, 200).isEmpty());
    }

    void emptyPaperIsBlank()
    {
        QVERIFY(isBlank(paper({{5, 5, 2, 2}})));
        QVERIFY(!isBlank(paper({{5, 5, 20, 20}})));
    }

    void faintPrintIsNotBlank_data()
    {
        QTest::addColumn<int>("ink");
        QTest::addColumn<int>("ground");
        QTest::addColumn<bool>("blank");
        QTest::newRow("black on white") << 0 << 255 << false;
        QTest::newRow("faint") << 200 << 250 << false;
        QTest::newRow("on grey paper") << 60 << 120 << false;
        QTest::newRow("grey paper alone") << 110 << 110 << true;
        QTest::newRow("shining through from behind") << 232 << 250 << true;
    }

    void faintPrintIsNotBlank()
    {
        QFETCH(const int, ink);
        QFETCH(const int, ground);
        QFETCH(const bool, blank);
        const pdf::PageImage page =
            paper({{100, 100, 286, 30}, {500, 100, 70, 30}, {0, 0, 2, 2}}, ink, ground);
        QCOMPARE(isBlank(page), blank);
        const QList<InkRun> runs = inkRuns(page, {100, 98, 470, 33}, 20);
        QCOMPARE(runs.size(), blank ? 0 : 2);
        if (!blank) {
            QCOMPARE(runs[0].right, 385);
            QCOMPARE(runs[1].left, 500);
        }
    }

    void faintPrintIsMadeBlack()
    {
        const QList<QRect> print{{100, 100, 286, 30}};
        const pdf::PageImage black = withFullContrast(paper(print, 205, 250));
        QCOMPARE(black.pixels, paper(print).pixels);
        const pdf::PageImage good = paper(print, 40, 230);
        QCOMPARE(withFullContrast(good).pixels, good.pixels);
        const pdf::PageImage blank = paper({}, 0, 200);
        QCOMPARE(withFullContrast(blank).pixels, blank.pixels);
    }

    void aStapleDoesNotHideFaintPrint()
    {
        pdf::PageImage page = paper({{100, 100, 286, 30}}, 200, 250);
        page.pixels.replace(0, 600, QByteArray(600, '\0'));
        QVERIFY(!isBlank(page));
        QCOMPARE(inkRuns(page, {90, 98, 310, 33}, 20).size(), 1);
    }

    void shadeAndGrainAreBlank()
    {
        pdf::PageImage page = paper({});
        quint32 grain = 1;
        for (int y = 0; y < kSize.height(); ++y) {
            for (int x = 0; x < kSize.width(); ++x) {
                grain = grain * 1664525 + 1013904223;
                const int shade = std::min(235, 110 + x); // the fold of a book
                page.pixels[qsizetype{y} * kSize.width() + x] =
                    static_cast<char>(shade + int(grain >> 28));
            }
        }
        QVERIFY(isBlank(page));
    }

    void colourBecomesGrey()
    {
        const QByteArray red("\x00\x00\xff\xff", 4);
        const QByteArray white("\xff\xff\xff\xff", 4);
        const pdf::PageImage grey = toGrey({QSize(2, 1), false, red + white});
        QVERIFY(grey.grey);
        QVERIFY(static_cast<quint8>(grey.pixels[0]) < 128);
        QCOMPARE(grey.pixels[1], '\xff');
    }

    void textIsCleaned_data()
    {
        QTest::addColumn<QString>("read");
        QTest::addColumn<QString>("expected");
        QTest::newRow("number") << u"云政发 【2024] 18 号"_s << u"云政发 〔2024〕18号"_s;
        QTest::newRow("colon") << u"附件:名单"_s << u"附件：名单"_s;
        QTest::newRow("clock") << u"9:30"_s << u"9:30"_s;
        QTest::newRow("years") << u"(2024一2026年)"_s << u"(2024—2026年）"_s;
        QTest::newRow("page") << u"一4一"_s << u"— 4 —"_s;
        QTest::newRow("brackets") << u"【区委文件】"_s << u"【区委文件】"_s;
    }

    void textIsCleaned()
    {
        QFETCH(const QString, read);
        QFETCH(const QString, expected);
        QCOMPARE(cleaned(read), expected);
    }

    void lettersKeepTheirSpaces()
    {
        QString text = u"Hello"_s;
        appendWord(text, u"world"_s);
        appendWord(text, u"公"_s);
        appendWord(text, u"报"_s);
        QCOMPARE(text, u"Hello world公报"_s);
    }
};

QTEST_GUILESS_MAIN(TestPageWords)
#include "tst_pagewords.moc"
