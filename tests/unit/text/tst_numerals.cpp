// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/numerals.h"

#include <QTest>

#include <optional>

using namespace gongbao::text;

class TestNumerals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
};

void TestNumerals::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("number");
    const auto row = [](const char* text, int number) {
        QTest::newRow(text) << QString::fromUtf8(text) << number;
    };
    row("27", 27);
    row("２７", 27);
    row("0030", 30);
    row("2 0 2 5", 2025);
    row("二〇二五", 2025);
    row("二○○四", 2004);
    row("二零二一", 2021);
    row("十", 10);
    row("十二", 12);
    row("二十", 20);
    row("二十七", 27);
    row("廿一", 21);
    row("卅", 30);
    row("一百零五", 105);
    row("一千二百三十四", 1234);
    row("一万零一", 10001);
    row("两百", 200);
}

void TestNumerals::reads()
{
    QFETCH(QString, text);
    QFETCH(int, number);
    QCOMPARE(toNumber(text), std::optional(number));
}

void TestNumerals::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const char* text : {"", " ", "号", "27号", "-1", "99999999999999999999"}) {
        QTest::newRow(text) << QString::fromUtf8(text);
    }
}

void TestNumerals::refuses()
{
    QFETCH(QString, text);
    QCOMPARE(toNumber(text), std::optional<int>());
}

QTEST_GUILESS_MAIN(TestNumerals)
#include "tst_numerals.moc"
