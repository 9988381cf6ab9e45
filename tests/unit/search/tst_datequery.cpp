// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/datequery.h"

#include <QTest>

using namespace gongbao;
using namespace gongbao::search;
using namespace Qt::StringLiterals;

namespace {

constexpr Date kToday{2026, 3, 15};

QString shown(const std::optional<Date>& date)
{
    return date ? date->toIso() : u"?"_s;
}

} // namespace

class TestDateQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsDates_data();
    void readsDates();
    void goesOn();
};

void TestDateQuery::readsDates_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("range");
    const auto row = [](const QString& typed, const QString& range) {
        QTest::newRow(qPrintable(typed)) << typed << range;
    };
    row(u"2025"_s, u"2025 2025"_s);
    row(u"2021-07"_s, u"2021-07 2021-07"_s);
    row(u"2021/7/1"_s, u"2021-07-01 2021-07-01"_s);
    row(u"2021.7.1"_s, u"2021-07-01 2021-07-01"_s);
    row(u"20210701"_s, u"2021-07-01 2021-07-01"_s);
    row(u"2021年"_s, u"2021 2021"_s);
    row(u"２０２１ 年 7 月"_s, u"2021-07 2021-07"_s);
    row(u"二〇二一年七月十五日"_s, u"2021-07-15 2021-07-15"_s);
    row(u"2021-07..2021-12"_s, u"2021-07 2021-12"_s);
    row(u"2021年7月至12月"_s, u"2021-07 2021-12"_s);
    row(u"2021年7月1日—9日"_s, u"none"_s);
    row(u"2021-2022"_s, u"2021 2022"_s);
    row(u"2021—2022"_s, u"2021 2022"_s);
    row(u"2023..2021-12"_s, u"2021-12 2023"_s);
    row(u"2021-07..2021"_s, u"2021-07 2021"_s);
    row(u"2021.."_s, u"2021 ?"_s);
    row(u"..2021"_s, u"? 2021"_s);
    row(u".."_s, u"none"_s);
    row(u"近一年"_s, u"2025-03-15 2026-03-15"_s);
    row(u"最近6个月"_s, u"2025-09-15 2026-03-15"_s);
    row(u"近半年"_s, u"2025-09-15 2026-03-15"_s);
    row(u"近30天"_s, u"2026-02-13 2026-03-15"_s);
    row(u"近两周"_s, u"2026-03-01 2026-03-15"_s);
    row(u"今年"_s, u"2026 2026"_s);
    row(u"去年"_s, u"2025 2025"_s);
    row(u"本月"_s, u"2026-03 2026-03"_s);
    row(u"前年"_s, u"2024 2024"_s);
    row(u"上月"_s, u"2026-02 2026-02"_s);
    row(u"上半年"_s, u"2026-01 2026-06"_s);
    row(u"去年下半年"_s, u"2025-07 2025-12"_s);
    row(u"2024年第三季度"_s, u"2024-07 2024-09"_s);
    row(u"第5季度"_s, u"none"_s);
    row(u"2021-13"_s, u"none"_s);
    row(u"2021-02-30"_s, u"none"_s);
    row(u"绿化"_s, u"none"_s);
    row(u"7月"_s, u"none"_s);
    row(u""_s, u"none"_s);
}

void TestDateQuery::readsDates()
{
    QFETCH(QString, typed);
    QFETCH(QString, range);
    const auto read = readDates(typed, kToday);
    QCOMPARE(read ? shown(read->from) + u' ' + shown(read->to) : u"none"_s, range);
    QVERIFY(!readDates(u"近一年", {}));
}

void TestDateQuery::goesOn()
{
    QVERIFY(continuesDates(u"2021-07", u".."));
    QVERIFY(continuesDates(u"2021-07..", u"2021-12"));
    QVERIFY(continuesDates(u"2021年7月", u"至"));
    QVERIFY(!continuesDates(u"2021-07", u"2021-12"));
    QVERIFY(!continuesDates(u"2021", u"绿化"));
}

QTEST_GUILESS_MAIN(TestDateQuery)
#include "tst_datequery.moc"
