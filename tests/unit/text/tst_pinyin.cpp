// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/pinyin.h"

#include <QTest>

#include <algorithm>

using namespace gongbao::text;
using namespace Qt::StringLiterals;

class TestPinyin : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void knowsEveryReading();
    void spells();
    void takesLetters();
    void readsText_data();
    void readsText();
};

void TestPinyin::initTestCase()
{
    if (pinyinOf(U'一').empty()) {
        QSKIP("The program was built without the readings of Han.");
    }
}

void TestPinyin::knowsEveryReading()
{
    const auto readings = [](char32_t han) {
        std::vector<std::string_view> all = pinyinOf(han);
        std::ranges::sort(all);
        return all;
    };
    using Readings = std::vector<std::string_view>;
    QCOMPARE(readings(U'重'), (Readings{"chong", "zhong"}));
    QCOMPARE(readings(U'长'), (Readings{"chang", "zhang"}));
    QCOMPARE(readings(U'绿'), (Readings{"lu", "lv"}));
    QCOMPARE(readings(U'武'), Readings{"wu"});
    QCOMPARE(pinyinOf(U'行').front(), std::string_view("xing"));
    QCOMPARE(readings(U'𪚥'), Readings{"zhe"});
    QVERIFY(pinyinOf(U'𠮷').empty()); // Unihan has none
    QVERIFY(pinyinOf(U'a').empty());
    QVERIFY(pinyinOf(U'。').empty());
}

void TestPinyin::spells()
{
    const auto has = [](const QString& letters, const QStringList& spelling) {
        const auto all = pinyinSpellings(letters);
        return std::ranges::find(all, std::vector<QString>(spelling.begin(), spelling.end())) !=
               all.end();
    };
    QVERIFY(has(u"dawukou"_s, {u"da"_s, u"wu"_s, u"kou"_s}));
    QVERIFY(has(u"dwk"_s, {u"d"_s, u"w"_s, u"k"_s}));
    QVERIFY(has(u"dawk"_s, {u"da"_s, u"w"_s, u"k"_s}));
    QVERIFY(has(u"xian"_s, {u"xian"_s}));
    QVERIFY(has(u"xian"_s, {u"xi"_s, u"an"_s}));
    QVERIFY(has(u"nuxing"_s, {u"nv"_s, u"xing"_s}));
    QVERIFY(has(u"nvx"_s, {u"nv"_s, u"x"_s}));
    QVERIFY(pinyinSpellings(u"uv"_s).empty());
    QVERIFY(pinyinSpellings(u""_s).empty());
    QVERIFY(pinyinSpellings(u"Da"_s).empty());
    QVERIFY(pinyinSpellings(u"anan"_s.repeated(15)).size() <= kMostSpellings);
    QVERIFY(pinyinSpellings(u"a"_s.repeated(100)).empty());
}

void TestPinyin::takesLetters()
{
    QCOMPARE(pinyinLetters(u"lǜhuà"), u"lvhua"_s);
    QCOMPARE(pinyinLetters(u"Lüse"), u"lvse"_s);
    QCOMPARE(pinyinLetters(u"lu\u0308\u0300"), u"lv"_s);
    QCOMPARE(pinyinLetters(u"dà wǔ kǒu"), u"dawukou"_s);
    QCOMPARE(pinyinLetters(u"xi'xia"), u"xixia"_s);
    QCOMPARE(pinyinLetters(u"xi’xia"), u"xixia"_s);
    QCOMPARE(pinyinLetters(u"ＤＷＫ"), u"dwk"_s);
    for (const QString& typed : {u"大wu"_s, u"pm2"_s, u"ñu"_s, u"da-wu"_s, u""_s, u"ö"_s}) {
        QVERIFY2(pinyinLetters(typed).isEmpty(), qPrintable(typed));
    }
}

void TestPinyin::readsText_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("letters");
    QTest::addColumn<bool>("fits");
    const auto row = [](const QString& text, const QString& letters, bool fits) {
        QTest::newRow(qPrintable(letters + u" in "_s + text)) << text << letters << fits;
    };
    row(u"重庆市"_s, u"chongqing"_s, true);
    row(u"重庆市"_s, u"zhongqing"_s, true);
    row(u"重庆市"_s, u"cqs"_s, true);
    row(u"重庆市"_s, u"cqsh"_s, true);
    row(u"重庆市"_s, u"qings"_s, true);
    row(u"重庆市"_s, u"chongshi"_s, false);
    row(u"云山县人民政府"_s, u"rmzf"_s, true);
    row(u"云山县人民政府"_s, u"renminzhengf"_s, true);
    row(u"云山县人民政府"_s, u"yunshanxianrenminzhengfuban"_s, false);
    row(u"妇女联合会"_s, u"funvlian"_s, true);
    row(u"妇女联合会"_s, u"funulian"_s, true);
    row(u"妇女联合会"_s, u"fnul"_s, true);
    row(u"𪚥庄"_s, u"zhezhuang"_s, true);
    row(u""_s, u"a"_s, false);
    row(u"云"_s, u""_s, false);
}

void TestPinyin::readsText()
{
    QFETCH(QString, text);
    QFETCH(QString, letters);
    QFETCH(bool, fits);
    QCOMPARE(isReadAs(text, letters), fits);
}

QTEST_GUILESS_MAIN(TestPinyin)
#include "tst_pinyin.moc"
