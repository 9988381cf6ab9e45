// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/datereader.h"
#include "parse/linekey.h"

#include <QTest>

using namespace gongbao;
using namespace gongbao::parse;
using namespace Qt::StringLiterals;

class TestDateReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsDates_data()
    {
        QTest::addColumn<QString>("printed");
        QTest::addColumn<QString>("iso");
        QTest::newRow("plain") << u"2025年6月9日"_s << u"2025-06-09"_s;
        QTest::newRow("spaced") << u"2 0 2 5 年 6 月 9 日"_s << u"2025-06-09"_s;
        QTest::newRow("wide") << u"２０２５年６月９日"_s << u"2025-06-09"_s;
        QTest::newRow("Chinese") << u"二〇二一年七月一日"_s << u"2021-07-01"_s;
        QTest::newRow("circle for zero") << u"二○○四年六月三十日"_s << u"2004-06-30"_s;
        QTest::newRow("zero spelled out") << u"二零零四年十二月二十一日"_s << u"2004-12-21"_s;
        QTest::newRow("month") << u"2021年11月出版"_s << u"2021-11"_s;
        QTest::newRow("Republic") << u"中華民國114年6月9日"_s << u"2025-06-09"_s;
        QTest::newRow("Republic without its name") << u"114年6月9日"_s << u"2025-06-09"_s;
        QTest::newRow("letter for a figure") << u"2O16年l2月5日"_s << u"2016-12-05"_s;
        QTest::newRow("year alone") << u"2021年"_s << QString();
        QTest::newRow("no year") << u"6月9日"_s << QString();
        QTest::newRow("figure") << u"99年6月9日"_s << QString();
    }

    void readsDates()
    {
        QFETCH(QString, printed);
        QFETCH(QString, iso);
        const auto match = readDateAt(lineKey(printed));
        QCOMPARE(match ? match->date.toIso() : QString(), iso);
    }

    void keepsImpossibleDates()
    {
        const auto match = readDateAt(u"2025年2月30日");
        QVERIFY(match.has_value());
        QVERIFY(!match->date.isPossible());
    }

    void knowsRanges()
    {
        QVERIFY(isDateRange(lineKey(u"2025年4月1日 — 2025年4月30日")));
        QVERIFY(isDateRange(u"2022年3月1日-31日"));
        QVERIFY(isDateRange(u"2023年2月1日至2月28日"));
        QVERIFY(!isDateRange(u"2023年2月1日至今的工作"));
        QVERIFY(!isDateRange(u"2023年2月1日"));
    }

    void knowsBlankDays()
    {
        QVERIFY(isBlankDay(lineKey(u"2025年6月　日")));
        QVERIFY(isBlankDay(lineKey(u"年　月　日")));
        QVERIFY(isBlankDay(lineKey(u"二〇二五年　月　日")));
        QVERIFY(!isBlankDay(u"2025年6月9日"));
        QVERIFY(!isBlankDay(u"当年6月日"));
        QVERIFY(!isBlankDay(u"6月日"));
    }

    void knowsEntries()
    {
        QVERIFY(startsDatedEntry(u"7月2日,召开会议"));
        QVERIFY(startsDatedEntry(u"同日,召开会议"));
        QVERIFY(startsDatedEntry(u"8日,召开会议"));
        QVERIFY(!startsDatedEntry(u"2025年7月2日召开会议"));
        QVERIFY(!startsDatedEntry(u"7个项目"));
    }
};

QTEST_GUILESS_MAIN(TestDateReader)
#include "tst_datereader.moc"
