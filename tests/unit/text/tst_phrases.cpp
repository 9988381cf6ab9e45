// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/phrases.h"

#include <QTest>

using namespace gongbao::text;
using namespace Qt::StringLiterals;

class TestPhrases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finds();
    void opensEnds();
    void tellsWhatIsNear_data();
    void tellsWhatIsNear();
    void reachesOverWords();
};

void TestPhrases::finds()
{
    QCOMPARE(indexOfPhrase(u"127号、27号", u"27号"), 5);
    QCOMPARE(indexOfPhrase(u"大武口", u"武"), 1);
    QCOMPARE(indexOfPhrase(u"大武口", u""), -1);
}

void TestPhrases::opensEnds()
{
    QCOMPARE(indexOfPhrase(u"第127号", u"27", 0, {true, false}), 2);
    QCOMPARE(indexOfPhrase(u"第127号", u"12", 0, {false, true}), 1);
    QCOMPARE(indexOfPhrase(u"第127号", u"2", 0, {true, false}), -1);
    QCOMPARE(indexOfPhrase(u"第127号", u"2", 0, {true, true}), 2);
}

void TestPhrases::tellsWhatIsNear_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("distance");
    QTest::addColumn<bool>("near");
    QTest::newRow("side by side") << u"甲乙"_s << 0 << true;
    QTest::newRow("other order") << u"乙甲"_s << 0 << true;
    QTest::newRow("within") << u"甲一二三乙"_s << 3 << true;
    QTest::newRow("beyond") << u"甲一二三乙"_s << 2 << false;
    QTest::newRow("beyond the basic plane") << u"甲𠮷𠮷乙"_s << 2 << true;
    QTest::newRow("a later one") << u"甲一二三四乙、甲、乙"_s << 1 << true;
    QTest::newRow("one before") << u"乙一甲二三四五乙"_s << 1 << true;
    QTest::newRow("only one") << u"甲甲"_s << 9 << false;
}

void TestPhrases::tellsWhatIsNear()
{
    QFETCH(QString, text);
    QFETCH(int, distance);
    QFETCH(bool, near);
    QCOMPARE(areNear(text, u"甲", {}, u"乙", {}, distance), near);
    QCOMPARE(areNear(text, u"乙", {}, u"甲", {}, distance), near);
}

void TestPhrases::reachesOverWords()
{
    QCOMPARE(wordEnd(u"第127号", 2), 4);
    QCOMPARE(wordEnd(u"第127号", 1), 1);
    QCOMPARE(wordStart(u"第127号", 3), 1);
    QCOMPARE(wordStart(u"第127号", 4), 4);
}

QTEST_GUILESS_MAIN(TestPhrases)
#include "tst_phrases.moc"
