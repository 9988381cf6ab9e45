// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/folding.h"

#include <QTest>

using namespace gongbao::text;
using namespace Qt::StringLiterals;

class TestFolding : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folds_data();
    void folds();
    void keepsTheWayBack_data();
    void keepsTheWayBack();
    void dropsNothingElse();
    void namesItsVersion();
};

void TestFolding::folds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("folded");
    const auto row = [](const char* name, const char16_t* text, const char16_t* folded) {
        QTest::newRow(name) << QString::fromUtf16(text) << QString::fromUtf16(folded);
    };
    row("empty", u"", u"");
    row("Han stay", u"大武口区", u"大武口区");
    row("width", u"ＰＭ２．５（试行）", u"pm2.5(试行)");
    row("half-width kana", u"ｶﾞ", u"ガ");
    row("case", u"Gongbao ÄÖ", u"gongbao äö");
    row("sharp s", u"Straße", u"strasse");
    row("compatibility", u"㎡㈠Ⅳ", u"m2(一)iv");
    row("traditional", u"國務院關於貫徹", u"国务院关于贯彻");
    row("double quotes", u"“放管服”「改革」＂", u"\"放管服\"\"改革\"\"");
    row("single quotes", u"‘甲’『乙』", u"'甲''乙'");
    row("dashes", u"甲—乙–丙－丁―戊", u"甲-乙-丙-丁-戊");
    row("brackets", u"〔2025〕［2025］【2025】", u"[2025][2025][2025]");
    row("round brackets", u"（一）(一)", u"(一)(一)");
    row("title marks stay", u"《条例》〈办法〉", u"《条例》〈办法〉");
    row("middle dots", u"买买提·甲•乙・丙", u"买买提·甲·乙·丙");
    row("spaces between Han", u"汤 瑞　任", u"汤瑞任");
    row("lines between Han", u"大武\r\n口区\n政府", u"大武口区政府");
    row("spaces beside digits", u"2025 年 7 月", u"2025年7月");
    row("space between words", u"PM 2.5", u"pm 2.5");
    row("spaces between words", u"PM\u3000 \n2", u"pm 2");
    row("space by punctuation", u"a , b", u"a,b");
    row("spaces at the ends", u" 甲 a ", u"甲a");
    row("zero-width", u"大\u200B武\uFEFF口", u"大武口");
    row("soft hyphen", u"co\u00ADop", u"coop");
    row("supplementary", u"𠮷𬒗县", u"𠮷𬒗县");
    row("private use", u"\uE000县", u"\uE000县");
    row("combining mark", u"e\u0301A\u0308", u"éä");
    row("combining after Han", u"甲\u0301乙", u"甲\u0301乙");
    row("mark on a space", u"e\u00B4 \u0730\u309B", u"e \u0301 \u0730 \u3099");
    row("compatibility ideograph", u"\uF900", u"岂");
    row("radical", u"⼤", u"大");
    QTest::newRow("NUL") << QString(QChar(u'\0')) << u"\uFFFD"_s;
    QTest::newRow("lone surrogate") << u"甲"_s + QChar(0xD800) + u"乙"_s << u"甲\uFFFD乙"_s;
}

void TestFolding::folds()
{
    QFETCH(QString, text);
    QFETCH(QString, folded);
    QCOMPARE(fold(text), folded);
    QCOMPARE(fold(folded), folded);
    QCOMPARE(foldWithOrigin(text).text, folded);
}

void TestFolding::keepsTheWayBack_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<std::vector<qsizetype>>("origin");
    using Origin = std::vector<qsizetype>;
    QTest::newRow("empty") << u""_s << Origin{0};
    QTest::newRow("same") << u"甲乙"_s << Origin{0, 1, 2};
    QTest::newRow("dropped space") << u"甲 乙"_s << Origin{0, 2, 3};
    QTest::newRow("kept space") << u"a \nb"_s << Origin{0, 1, 3, 4};
    QTest::newRow("one to many") << u"甲㎡乙"_s << Origin{0, 1, 1, 2, 3};
    QTest::newRow("many to one") << u"e\u0301甲"_s << Origin{0, 2, 3};
    QTest::newRow("supplementary") << u"𠮷甲"_s << Origin{0, 0, 2, 3};
    QTest::newRow("trailing space") << u"甲 "_s << Origin{0, 2};
}

void TestFolding::keepsTheWayBack()
{
    QFETCH(QString, text);
    QFETCH(std::vector<qsizetype>, origin);
    QCOMPARE(foldWithOrigin(text).origin, origin);
}

void TestFolding::dropsNothingElse()
{
    // Every character of the basic plane leaves something behind unless it can't be seen.
    for (char32_t c = 0x21; c < 0xFFFE; ++c) {
        const QChar unit(static_cast<char16_t>(c));
        if (!unit.isPrint() || unit.isSpace()) {
            continue;
        }
        const QString folded = fold(u"甲"_s + unit + u"乙"_s);
        const bool fillsOnly = c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 ||
                               c == 0x034F || c == 0x17B4 || c == 0x17B5 ||
                               (c >= 0x180B && c <= 0x180F) || (c >= 0xFE00 && c <= 0xFE0F) ||
                               c == 0x2800;
        QVERIFY2(fillsOnly || folded.size() > 2, qPrintable(QString::number(c, 16)));
        QCOMPARE(fold(folded), folded);
    }
}

void TestFolding::namesItsVersion()
{
    QVERIFY(foldingVersion().contains(u"ICU"_s));
}

QTEST_GUILESS_MAIN(TestFolding)
#include "tst_folding.moc"
