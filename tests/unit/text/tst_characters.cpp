// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/characters.h"

#include <QTest>

using namespace gongbao::text;

class TestCharacters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsHanInEveryPlane();
    void trimsEverySpace();
    void narrowsInPlace();
    void readsSurrogatePairs();
};

void TestCharacters::knowsHanInEveryPlane()
{
    for (const char32_t c : {U'石', U'〇', U'㐀', U'𠮷', U'\uE000'}) {
        QVERIFY(isHan(c));
    }
    for (const char32_t c : {U'a', U'，', U'〔', U'①', U'あ'}) {
        QVERIFY(!isHan(c));
    }
}

void TestCharacters::trimsEverySpace()
{
    QCOMPARE(trimmed(u"\uFEFF \u3000\u00A0公报\t\u200B"), u"公报");
    QCOMPARE(trimmed(u" \u3000"), u"");
    QCOMPARE(withoutSpaces(u"汤\u3000瑞 2 号"), QStringLiteral("汤瑞2号"));
}

void TestCharacters::narrowsInPlace()
{
    QCOMPARE(narrowed(u"（２０２５）Ａ\u3000号，"), QStringLiteral("(2025)A 号,"));
}

void TestCharacters::readsSurrogatePairs()
{
    const QString text = QStringLiteral("a𠮷");
    QCOMPARE(codePointAt(text, 1), U'𠮷');
    QCOMPARE(unitCount(U'𠮷'), 2);
    QCOMPARE(codePointAt(text.left(2), 1), char32_t(text[1].unicode()));
}

QTEST_GUILESS_MAIN(TestCharacters)
#include "tst_characters.moc"
