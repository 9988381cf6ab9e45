// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/linekey.h"
#include "parse/numberreader.h"

#include <QTest>

using namespace gongbao;
using namespace gongbao::parse;
using namespace Qt::StringLiterals;

class TestNumberReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsLines_data()
    {
        QTest::addColumn<QString>("printed");
        QTest::addColumn<QString>("number");
        const QString plain = u"甲政办发〔2025〕27号"_s;
        QTest::newRow("plain") << plain << plain;
        QTest::newRow("square") << u"甲政办发[2025]27号"_s << plain;
        QTest::newRow("wide square") << u"甲政办发［2025］27号"_s << plain;
        QTest::newRow("round") << u"甲政办发（2025）27号"_s << plain;
        QTest::newRow("mixed") << u"甲政办发(2025）27号"_s << plain;
        QTest::newRow("lenticular") << u"甲政办发【2025】27号"_s << plain;
        QTest::newRow("small") << u"甲政办发﹝2025﹞27号"_s << plain;
        QTest::newRow("spaced") << u" 甲政办发〔2025〕 27 号 "_s << plain;
        QTest::newRow("wide figures") << u"甲政办发〔２０２５〕２７号"_s << plain;
        QTest::newRow("ordinal") << u"甲政办发[2025] 第 27 号"_s << u"甲政办发〔2025〕第27号"_s;
        QTest::newRow("padded") << u"甲政办发〔2025〕027号"_s << plain;
        QTest::newRow("enclosed") << u"（甲政办发〔2025〕27号）"_s << plain;
        QTest::newRow("labelled") << u"发文字号：甲政办发〔2025〕27号"_s << plain;
        QTest::newRow("Chinese figures") << u"甲政办发〔二〇二五〕二十七号"_s << plain;
        QTest::newRow("inner brackets") << u"皖(办)发[2020]3号"_s << u"皖（办）发〔2020〕3号"_s;
        QTest::newRow("traditional") << u"甲政辦發〔2025〕27號"_s << u"甲政辦發〔2025〕27號"_s;
        QTest::newRow("decree") << u"国务院令第706号"_s << u"国务院令第706号"_s;
        QTest::newRow("decree of the state")
            << u"中华人民共和国国务院令 第706号"_s << u"中华人民共和国国务院令第706号"_s;
        QTest::newRow("decree without 第") << u"沪府令82号"_s << u"沪府令82号"_s;
        QTest::newRow("yearly") << u"甲部 乙局公告2025年第5号"_s << u"甲部乙局公告2025年第5号"_s;
        QTest::newRow("decree, serial in brackets")
            << u"甲市人民政府令（第218号）"_s << u"甲市人民政府令第218号"_s;
        QTest::newRow("lettered") << u"府教字第1140012345號"_s << u"府教字第1140012345號"_s;
        QTest::newRow("lettered, of year 96")
            << u"發文字號：甲字第 0960012345 號"_s << u"甲字第0960012345號"_s;
        QTest::newRow("lettered, behind a title")
            << u"甲省政府訓令　府秘字第一八號"_s << u"府秘字第18號"_s;
        QTest::newRow("slashed") << u"第 12/2025 號行政法規"_s << u"第12/2025號行政法規"_s;
        QTest::newRow("ordinal") << u"第1689號公告"_s << u"第1689號公告"_s;
        QTest::newRow("order") << u"甲政府訓令　第三五八號"_s << u"甲政府訓令第358號"_s;
        QTest::newRow("year without its century")
            << u"（甲政发[85]52号）"_s << u"甲政发〔85〕52号"_s;
        QTest::newRow("year in front") << u"（85）财税字第012号"_s << u"〔85〕财税字第12号"_s;
        QTest::newRow("inner brackets at the end of the agency word")
            << u"甲发改（审）〔2020〕3号"_s << u"甲发改（审）〔2020〕3号"_s;
        QTest::newRow("mark lost") << u"甲政办发[2025〕27"_s << plain;
        QTest::newRow("standard") << u"GB/T 32135-2015"_s << QString();
        QTest::newRow("meeting") << u"第77次常务会议"_s << QString();
        QTest::newRow("licence") << u"甲新出管字[2025]第0030号"_s << QString();
        QTest::newRow("more behind") << u"甲政办发〔2025〕27号文件"_s << QString();
        QTest::newRow("no agency") << u"〔2025〕27号"_s << QString();
        QTest::newRow("address") << u"朝阳西街99号"_s << QString();
        QTest::newRow("year out of range") << u"甲政发〔20〕27号"_s << QString();
    }

    void readsLines()
    {
        QFETCH(QString, printed);
        QFETCH(QString, number);
        const auto found = readNumber(printed);
        QCOMPARE(found ? found->toString() : QString(), number);
    }

    void readsSerialsUnderTitles()
    {
        const QString decree = u"甲省人民政府令"_s;
        QCOMPARE(readDecreeSerial(decree, u"第 812 号")->toString(), u"甲省人民政府令第812号"_s);
        QCOMPARE(readDecreeSerial(decree, u"（第三十号）")->toString(), u"甲省人民政府令第30号"_s);
        QVERIFY(!readDecreeSerial(decree, u"第5期"));
        QCOMPARE(readYearSerial(u"甲部公告", u"2025年第5号")->toString(), u"甲部公告2025年第5号"_s);
        QCOMPARE(readYearSerial(u"甲部公告", u"〔2025〕5号")->toString(), u"甲部公告〔2025〕5号"_s);
    }

    void findsNumbersInText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("numbers");
        QTest::newRow("in brackets")
            << u"《意见》（甲党发〔2025〕4号）《通知》(乙办发〔2025〕2号)精神"_s
            << QStringList{u"甲党发〔2025〕4号"_s, u"乙办发〔2025〕2号"_s};
        QTest::newRow("in running text")
            << u"根据甲政发〔2020〕7号文件"_s << QStringList{u"甲政发〔2020〕7号"_s};
        QTest::newRow("place that begins like a word")
            << u"（和政发〔2020〕7号）"_s << QStringList{u"和政发〔2020〕7号"_s};
        QTest::newRow("decree") << u"《条例》（国务院令第706号）"_s
                                << QStringList{u"国务院令第706号"_s};
        QTest::newRow("year in front")
            << u"按照《规定》（（85）财税字第12号）和（86）财税字第3号文件"_s
            << QStringList{u"〔85〕财税字第12号"_s, u"〔86〕财税字第3号"_s};
        QTest::newRow("inner brackets")
            << u"甲发改（审）〔2020〕3号、《甲办法（试行）》（甲政发〔2019〕5号）"_s
            << QStringList{u"甲发改（审）〔2020〕3号"_s, u"甲政发〔2019〕5号"_s};
        QTest::newRow("decree behind a day")
            << u"1994年1月28日国务院令第142号发布"_s << QStringList{u"国务院令第142号"_s};
        QTest::newRow("behind a title of certificates")
            << u"《关于启用新版营业执照的通知》（甲市监注〔2018〕253号）"_s
            << QStringList{u"甲市监注〔2018〕253号"_s};
        QTest::newRow("certificate") << u"证书字号：（97）甲县字第87号"_s << QStringList{};
        QTest::newRow("decree without 第")
            << u"按国务院令708号和府令内3号"_s << QStringList{u"国务院令708号"_s};
        QTest::newRow("和 within a name")
            << u"《办法》（住房和城乡建设部令第11号）和甲部令第2号"_s
            << QStringList{u"住房和城乡建设部令第11号"_s, u"甲部令第2号"_s};
        QTest::newRow("place named after the sun")
            << u"（日政发〔2020〕7号）"_s << QStringList{u"日政发〔2020〕7号"_s};
        QTest::newRow("behind a kind without brackets")
            << u"关于春耕的批复甲府函〔2022〕3号"_s << QStringList{u"甲府函〔2022〕3号"_s};
        QTest::newRow("licence") << u"准印证号：甲新出管字[2025]第0030号"_s << QStringList();
        QTest::newRow("interpretation") << u"本院释字第725号解释应予补充"_s << QStringList();
        QTest::newRow("case") << u"（2021）甲0202民初123号"_s << QStringList();
    }

    void findsNumbersInText()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, numbers);
        QStringList found;
        for (const NumberMatch& match : findNumbers(compacted(text), lineKey(text))) {
            found.append(match.number.toString());
        }
        QCOMPARE(found, numbers);
    }

    void findsNumberAtEnd()
    {
        const QString title = u"关于春耕的通知（甲政发〔2025〕3号）"_s;
        const auto match = numberAtEnd(title, lineKey(title));
        QVERIFY(match.has_value());
        QCOMPARE(match->number.toString(), u"甲政发〔2025〕3号"_s);
        QCOMPARE(title.first(match->start), u"关于春耕的通知"_s);
    }
};

QTEST_GUILESS_MAIN(TestNumberReader)
#include "tst_numberreader.moc"
