// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagebuilder.h"
#include "source/pdf/pagelines.h"

#include <QTest>

using namespace gongbao::source::pdf;
using namespace gongbao::source::pdf::test;
using namespace Qt::StringLiterals;

namespace {

QStringList texts(const std::vector<PrintedLine>& lines)
{
    QStringList all;
    for (const PrintedLine& line : lines) {
        all.append(line.text);
    }
    return all;
}

/// @p lines lines of a column at @p x, from @p y downwards, each named by its first characters.
void addColumn(std::vector<Word>& words, const QString& name, double x, double y, int lines)
{
    for (int i = 0; i < lines; ++i) {
        words.push_back(word(name + QString(QChar(u'一' + i)) + filler(16), x, y + 18 * i));
    }
}

} // namespace

class TestPageLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoColumnsAreReadOneAfterTheOther()
    {
        std::vector<Word> words;
        addColumn(words, u"右"_s, 310, 200, 4);
        addColumn(words, u"左"_s, 80, 200, 4);
        const QStringList lines = texts(findLines(a4(words)).body);
        QCOMPARE(lines.size(), 8);
        QVERIFY(std::all_of(lines.begin(), lines.begin() + 4,
                            [](const QString& line) { return line.startsWith(u'左'); }));
    }

    void whatSpansTheColumnsPartsThem()
    {
        std::vector<Word> words{word(filler(40), 80, 150), word(filler(40), 80, 400)};
        addColumn(words, u"左"_s, 80, 200, 4);
        addColumn(words, u"右"_s, 310, 205, 4); // on lines of its own
        addColumn(words, u"下左"_s, 80, 450, 3);
        addColumn(words, u"下右"_s, 310, 450, 3);
        QString order;
        for (const QString& line : texts(findLines(a4(words)).body)) {
            order += line.startsWith(u'下') ? line[1] : line[0];
        }
        QCOMPARE(order, u"文左左左左右右右右文左左左右右右"_s);
    }

    void namesAndPostsAreNoColumns()
    {
        std::vector<Word> words;
        for (int i = 0; i < 6; ++i) {
            words.push_back(word(u"张三"_s, 80, 200 + 18 * i));
            words.push_back(word(u"区委书记"_s, 300, 200 + 18 * i));
        }
        QCOMPARE(findLines(a4(words)).body.front().text, u"张三 区委书记"_s);
    }

    void ruledCellsMakeRows()
    {
        const PageContent page = a4({word(u"序号"_s, 82, 202), word(u"项目名称"_s, 152, 202),
                                     word(u"１"_s, 82, 232), word(u"很长的名称要"_s, 152, 232),
                                     word(u"两行"_s, 152, 246)},
                                    grid({80, 150, 216}, {200, 228, 262}));
        const std::vector<PrintedLine> lines = findLines(page).body;
        QCOMPARE(texts(lines), (QStringList{u"序号\t项目名称"_s, u"１\t很长的名称要两行"_s}));
        QVERIFY(lines.front().isRow);
        QCOMPARE(lines.front().box, QRectF(80, 200, 136, 28));
    }

    void mergedCellsStandOnce()
    {
        std::vector<Ruling> rulings = grid({80, 150, 300}, {200, 230, 260});
        rulings[1] = {150, 200, 150, 230}; // the second row is one cell
        const PageContent page =
            a4({word(u"甲"_s, 90, 210), word(u"乙"_s, 160, 210), word(u"小计"_s, 100, 240)},
               rulings);
        QCOMPARE(texts(findLines(page).body), (QStringList{u"甲\t乙"_s, u"小计\t"_s}));
    }

    void rulingsCutWordsOfCloseCells()
    {
        const PageContent page =
            a4({word(u"甲乙"_s, 80, 210), word(u"丙丁"_s, 80, 240)}, grid({80, 90, 100}, {205, 230, 260}));
        QCOMPARE(texts(findLines(page).body), (QStringList{u"甲\t乙"_s, u"丙\t丁"_s}));
    }

    void aFrameIsNoTable()
    {
        const PageContent page = a4({word(filler(10), 90, 210)}, grid({80, 300}, {200, 230}));
        QVERIFY(!findLines(page).body.front().isRow);
    }

    void alignedPartsMakeRows()
    {
        std::vector<Word> words;
        for (int i = 0; i < 3; ++i) {
            for (int j = 0; j < 3; ++j) {
                words.push_back(word(u"格"_s + QString::number(3 * i + j), 80 + 100 * j, 200 + 18 * i));
            }
        }
        QCOMPARE(texts(findLines(a4(words)).body),
                 (QStringList{u"格0\t格1\t格2"_s, u"格3\t格4\t格5"_s, u"格6\t格7\t格8"_s}));
    }

    void headersAndPageNumbersAreToldApart()
    {
        std::vector<Word> words{word(u"《某某公报》"_s, 80, 50), word(u"— 24 —"_s, 470, 50)};
        addColumn(words, u"正"_s, 80, 120, 6);
        const PageLines page = findLines(a4(words));
        QCOMPARE(texts(page.header), (QStringList{u"《某某公报》"_s, u"— 24 —"_s}));
        QCOMPARE(page.number, u"24"_s);
        QCOMPARE(page.body.size(), 6U);
    }

    void theFirstLineOfTextIsNoHeader()
    {
        std::vector<Word> words;
        for (int i = 0; i < 20; ++i) { // as the official layout sets it
            words.push_back(word(filler(28), 80, 105 + 29 * i, 16));
        }
        const PageLines page = findLines(a4(words));
        QVERIFY(page.header.empty());
        QVERIFY(page.number.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestPageLines)
#include "tst_pagelines.moc"
