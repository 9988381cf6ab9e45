// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/date.h"

#include <QTest>

using namespace gongbao;

class TestDate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void printsToItsPrecision();
    void readsIso();
    void refusesWhatIsNoDate_data();
    void refusesWhatIsNoDate();
    void ordersByEarliestDay();
    void knowsImpossibleDays();
};

void TestDate::printsToItsPrecision()
{
    QCOMPARE((Date{2025, 6, 9}.toIso()), QStringLiteral("2025-06-09"));
    QCOMPARE((Date{2021, 11, 0}.toIso()), QStringLiteral("2021-11"));
    QCOMPARE((Date{2021, 0, 0}.toIso()), QStringLiteral("2021"));
    QCOMPARE((Date{2025, 6, 9}.toChinese()), QStringLiteral("2025年6月9日"));
}

void TestDate::readsIso()
{
    QCOMPARE(Date::fromIso(u"2025-06-09"), (Date{2025, 6, 9}));
    QCOMPARE(Date::fromIso(u"2021-11"), (Date{2021, 11, 0}));
    QCOMPARE(Date::fromIso(u"2021"), (Date{2021, 0, 0}));
}

void TestDate::refusesWhatIsNoDate_data()
{
    QTest::addColumn<QString>("iso");
    for (const char* text :
         {"", "2025-", "2025-13", "2025-02-30", "25-01-01", "2025-1-1", "2025-01-01-01", "年"}) {
        QTest::newRow(text) << QString::fromUtf8(text);
    }
}

void TestDate::refusesWhatIsNoDate()
{
    QFETCH(QString, iso);
    QVERIFY(!Date::fromIso(iso));
}

void TestDate::ordersByEarliestDay()
{
    QVERIFY((Date{2021, 0, 0} < Date{2021, 1, 0}));
    QVERIFY((Date{2021, 1, 0} < Date{2021, 1, 1}));
    QVERIFY((Date{2021, 12, 31} < Date{2022, 0, 0}));
}

void TestDate::knowsImpossibleDays()
{
    QVERIFY((Date{2024, 2, 29}.isPossible()));
    QVERIFY(!(Date{2025, 2, 29}.isPossible()));
    QVERIFY(!(Date{2025, 13, 1}.isPossible()));
    QVERIFY(!(Date{2025, 0, 1}.isPossible()));
}

QTEST_GUILESS_MAIN(TestDate)
#include "tst_date.moc"
