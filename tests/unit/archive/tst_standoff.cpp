// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/standoff.h"
#include "archivefixture.h"

#include <QTest>

using namespace gongbao;
using namespace gongbao::archive;
using namespace Qt::StringLiterals;

class TestStandoff : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesTheBlocksBack();
    void countsCodePoints();
    void countsAsTheTextDoesAfterEmptyBlocks();
    void refusesMarksBeyondTheText();
    void refusesMarksThatGoBack();
};

void TestStandoff::givesTheBlocksBack()
{
    for (const Document& document : fixture::richIssue().documents) {
        const auto blocks = blocksOf(document.text(), marksOf(document));
        QVERIFY(blocks);
        QCOMPARE(*blocks, document.blocks);
    }
}

void TestStandoff::countsCodePoints()
{
    Document document;
    document.blocks = {{BlockKind::Paragraph, 0, u"𠮷庄"_s, {}},
                       {BlockKind::Paragraph, 0, u"云"_s, {}}};
    const auto marks = marksOf(document);
    QCOMPARE(marks[0].start, 1);
    QCOMPARE(marks[0].length, 2);
    QCOMPARE(marks[1].start, 4);
}

void TestStandoff::countsAsTheTextDoesAfterEmptyBlocks()
{
    Document document;
    document.blocks = {{BlockKind::Paragraph, 0, QString(), {}},
                       {BlockKind::Paragraph, 0, u"甲"_s, {}},
                       {BlockKind::Paragraph, 0, QString(), {}},
                       {BlockKind::Paragraph, 0, u"乙"_s, {}}};
    QCOMPARE(document.text(), u"甲\n\n乙"_s);
    QCOMPARE(blocksOf(document.text(), marksOf(document)), document.blocks);
}

void TestStandoff::refusesMarksBeyondTheText()
{
    QVERIFY(!blocksOf(u"甲乙"_s, {{BlockKind::Paragraph, 0, 2, 2, {}, {}}}));
    QVERIFY(!blocksOf(u"甲乙"_s, {{BlockKind::Paragraph, 0, 1, -1, {}, {}}}));
    QVERIFY(!blocksOf(u"甲乙"_s, {{BlockKind::Paragraph, 0, 0, 1, {}, {}}}));
}

void TestStandoff::refusesMarksThatGoBack()
{
    QVERIFY(!blocksOf(u"甲乙"_s, {{BlockKind::Paragraph, 0, 2, 1, {}, {}},
                                  {BlockKind::Paragraph, 0, 1, 1, {}, {}}}));
}

QTEST_GUILESS_MAIN(TestStandoff)
#include "tst_standoff.moc"
