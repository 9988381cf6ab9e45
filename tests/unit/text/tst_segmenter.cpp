// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/segmenter.h"

#include <QTest>

using namespace gongbao::text;

class TestSegmenter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWords();
    void seesACutWord();
    void takesNothingForNothing();
};

void TestSegmenter::findsWords()
{
    QCOMPARE(Segmenter().wordStarts(u"政府公报"),
             (std::vector<bool>{true, false, true, false, true}));
    QCOMPARE(Segmenter().wordStarts(u""), (std::vector<bool>{true}));
}

void TestSegmenter::seesACutWord()
{
    QVERIFY(Segmenter().cutsWord(u"以全面推进绿色发展为指", u"导，统筹新型工业化"));
    QVERIFY(!Segmenter().cutsWord(u"统筹推进工业化", u"坚持绿色发展理念"));
}

void TestSegmenter::takesNothingForNothing()
{
    QVERIFY(!Segmenter().cutsWord(u"", u"导"));
    QVERIFY(!Segmenter().cutsWord(u"指", u""));
}

QTEST_GUILESS_MAIN(TestSegmenter)
#include "tst_segmenter.moc"
