// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/numberquery.h"

#include <QTest>

using namespace gongbao::search;
using namespace Qt::StringLiterals;

class TestNumberQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void takesNothingElseForANumber_data();
    void takesNothingElseForANumber();
    void takesFewWordsForNumbers();
};

void TestNumberQuery::reads_data()
{
    QTest::addColumn<QString>("agency");
    QTest::addColumn<int>("year");
    QTest::addColumn<qint64>("serial");
    const auto row = [](const char* typed, const QString& agency, int year, qint64 serial) {
        QTest::newRow(typed) << agency << year << serial;
    };
    // 0: not given
    row("石大政办发〔2025〕27号", u"石大政办发"_s, 2025, 27);
    row("石大政办发[2025]27", u"石大政办发"_s, 2025, 27);
    row("石大政办发【2025】 27 号", u"石大政办发"_s, 2025, 27);
    row("石大政办发（２０２５）２７号", u"石大政办发"_s, 2025, 27);
    row("石大政办发2025 27", u"石大政办发"_s, 2025, 27);
    row("石 大 党 发 〔 2025 〕 26 号", u"石大党发"_s, 2025, 26);
    row("石大政办发〔2025〕27号文件", u"石大政办发"_s, 2025, 27);
    row("皖（办）发〔2025〕3号", u"皖(办)发"_s, 2025, 3);
    row("石政办27", u"石政办"_s, 0, 27);
    row("石政办第27号", u"石政办"_s, 0, 27);
    row("石政办二十七", u"石政办"_s, 0, 27);
    row("石政办 2025", u"石政办"_s, 2025, 0);
    row("國務院令第七〇六号", u"国务院令"_s, 0, 706);
    row("中华人民共和国国务院令第706号", u"国务院令"_s, 0, 706);
    row("公告2025年第5号", u"公告"_s, 2025, 5);
    row("府授环字第1120012345号", u"府授环字"_s, 0, 1120012345);
    row("府授環字第11200123456號", u"府授环字"_s, 0, 11200123456);
    row("27号", u""_s, 0, 27);
    row("第０２７号", u""_s, 0, 27);
    row("第27", u""_s, 0, 27);
    row("十号", u""_s, 0, 10);
    row("〔2025〕27", u""_s, 2025, 27);
    row("2025 27", u""_s, 2025, 27);
    row("2025年27号", u""_s, 2025, 27);
    row("二〇二五 二十七", u""_s, 2025, 27);
    row("石政办〔25〕27", u"石政办"_s, 2025, 27);
    row("石政办发(25)27号", u"石政办发"_s, 2025, 27);
    row("石政发[98]3号", u"石政发"_s, 1998, 3);
    row("〔25〕27号", u""_s, 2025, 27);
    row("石政办〔25〕", u"石政办"_s, 2025, 0);
    row("一九九八 三号", u""_s, 1998, 3);
    row("（石政办发〔2025〕27号）", u"石政办发"_s, 2025, 27);
    row("石政办发〔2025〕27号。", u"石政办发"_s, 2025, 27);
    row("石政办发〔2025〕27号，", u"石政办发"_s, 2025, 27);
    row("《关于绿化的通知》（石政办发〔2025〕27号）", u"石政办发"_s, 2025, 27);
    row("《关于绿化的通知（试行）》 (皖（办）发[2025]3号)", u"皖(办)发"_s, 2025, 3);
    row("石政办发〔2025年〕27号", u"石政办发"_s, 2025, 27);
    row("石政办发「2025」27号", u"石政办发"_s, 2025, 27);
    row("石政办发2025/27", u"石政办发"_s, 2025, 27);
    row("2025.27", u""_s, 2025, 27);
    row("No.27", u""_s, 0, 27);
    row("№27", u""_s, 0, 27);
    row("石政办发〔2025〕No. 27", u"石政办发"_s, 2025, 27);
    row("石政办发廿七号", u"石政办发"_s, 0, 27);
    row("第12号令", u"令"_s, 0, 12);
    row("国务院第12号令", u"国务院令"_s, 0, 12);
    row("第12號主席令", u"主席令"_s, 0, 12);
    row("2025年第5号公告", u"公告"_s, 2025, 5);
    row("第12/2025號行政法規", u"行政法规"_s, 2025, 12);
}

void TestNumberQuery::reads()
{
    QFETCH(QString, agency);
    QFETCH(int, year);
    QFETCH(qint64, serial);
    const auto number = readNumber(QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(number.has_value());
    QCOMPARE(number->agencyWord, agency);
    QCOMPARE(number->year.value_or(0), year);
    QCOMPARE(number->serial.value_or(0), serial);
}

void TestNumberQuery::takesNothingElseForANumber_data()
{
    QTest::addColumn<QString>("typed");
    for (const char* typed : {"",
                              " ",
                              "27",
                              "2025",
                              "2025年",
                              "2025年7月",
                              "2025年7月9日",
                              "石政办",
                              "优化营商环境",
                              "三",
                              "PM2.5",
                              "27号 绿化",
                              "石政办发〔2025〕0号",
                              "第号",
                              "〔〕",
                              "石政办发〔2025〕123456号",
                              "（25）",
                              "〔25〕",
                              "（2025）",
                              "《通知》（试行）",
                              "（一）",
                              "“27号”",
                              "石政办发〔2025〕27号《通知》"}) {
        QTest::newRow(typed) << QString::fromUtf8(typed);
    }
}

void TestNumberQuery::takesNothingElseForANumber()
{
    QFETCH(QString, typed);
    QVERIFY(!readNumber(typed).has_value());
}

void TestNumberQuery::takesFewWordsForNumbers()
{
    for (const QString& word :
         {u"石政办发〔2025〕27号"_s, u"石政办发(25)27"_s, u"石政办27号"_s, u"国务院第12号令"_s}) {
        QVERIFY2(readNumberWord(word).has_value(), qPrintable(word));
    }
    for (const QString& word : {u"27号"_s, u"2025年第5号"_s, u"石政办27"_s, u"yzb27号"_s,
                                u"石政办〔2025〕"_s, u"绿化"_s}) {
        QVERIFY2(!readNumberWord(word).has_value(), qPrintable(word));
    }
}

QTEST_GUILESS_MAIN(TestNumberQuery)
#include "tst_numberquery.moc"
