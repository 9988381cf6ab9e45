// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/segmentation.h"

#include <QTest>

using namespace gongbao::text;

class TestSegmentation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWords();
    void seesACutWord();
    void takesNothingForNothing();
};

void TestSegmentation::findsWords()
{
    QCOMPARE(wordStarts(u"政府公报"), (std::vector<bool>{true, false, true, false, true}));
    QCOMPARE(wordStarts(u""), (std::vector<bool>{true}));
}

void TestSegmentation::seesACutWord()
{
    QVERIFY(cutsWord(u"以全面推进绿色发展为指", u"导，统筹新型工业化"));
    QVERIFY(!cutsWord(u"统筹推进工业化", u"坚持绿色发展理念"));
}

void TestSegmentation::takesNothingForNothing()
{
    QVERIFY(!cutsWord(u"", u"导"));
    QVERIFY(!cutsWord(u"指", u""));
}

QTEST_GUILESS_MAIN(TestSegmentation)
#include "tst_segmentation.moc"
