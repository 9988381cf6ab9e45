// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/tokens.h"

#include <QStringList>
#include <QTest>

using namespace gongbao::text;
using namespace Qt::StringLiterals;

namespace {

std::string_view viewOf(const QByteArray& utf8)
{
    return {utf8.constData(), static_cast<size_t>(utf8.size())};
}

/// The tokens of one of the functions, parted by spaces.
QString listOf(bool (*function)(std::string_view, const TokenSink&), const QString& folded)
{
    const QByteArray utf8 = folded.toUtf8();
    QStringList tokens;
    function(viewOf(utf8), [&](std::string_view token) {
        tokens.append(QString::fromUtf8(token.data(), qsizetype(token.size())));
        return true;
    });
    return tokens.join(u' ');
}

} // namespace

class TestTokens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cuts_data();
    void cuts();
    void listsSymbols_data();
    void listsSymbols();
    void knowsSingleSymbols_data();
    void knowsSingleSymbols();
    void knowsOpenEnds_data();
    void knowsOpenEnds();
    void stopsWhenTold();
    void pointsIntoTheText();
    void takesBrokenUtf8();
};

void TestTokens::cuts_data()
{
    QTest::addColumn<QString>("folded");
    QTest::addColumn<QString>("tokens");
    const auto row = [](const char16_t* folded, const char16_t* tokens) {
        const QString text = QString::fromUtf16(folded);
        QTest::newRow(qPrintable(text)) << text << QString::fromUtf16(tokens);
    };
    row(u"", u"");
    row(u"号", u"号");
    row(u"大武口", u"大武 武口");
    row(u"政府,办", u"政府 , 办");
    row(u"政府,办公", u"政府 , 办公");
    row(u"等等..。", u"等等 . . 。");
    row(u"pm2.5", u"pm2 . 5");
    row(u"pm 2", u"pm 2");
    row(u"27", u"27");
    row(u"27号", u"27 号");
    row(u"27号文", u"27 号 号文");
    row(u"第27", u"第 27");
    row(u"关于27", u"关于 于 27");
    row(u"3月5日", u"3 月 5 日");
    row(u"3月份5", u"3 月 月份 份 5");
    row(u"𠮷县a", u"𠮷县 县 a");
}

void TestTokens::cuts()
{
    QFETCH(QString, folded);
    QFETCH(QString, tokens);
    QCOMPARE(listOf(forEachToken, folded), tokens);
    QCOMPARE(countTokens(viewOf(folded.toUtf8())), tokens.isEmpty() ? 0 : tokens.count(u' ') + 1);
}

void TestTokens::listsSymbols_data()
{
    QTest::addColumn<QString>("folded");
    QTest::addColumn<QString>("symbols");
    QTest::newRow("none") << u""_s << u""_s;
    QTest::newRow("once each") << u"大大武、大、𠮷𠮷"_s << u"、 武、大 大、𠮷 大 武 𠮷"_s;
    QTest::newRow("Han before a comma") << u"大武,大𠮷,武"_s << u", 武,大 𠮷,武 大"_s;
    QTest::newRow("what is behind the mark")
        << u"武,pm2。武,(武,"_s << u", 武,pm2 pm2 。 武,( ( 武,"_s;
    QTest::newRow("words") << u"pm2.5和pm2"_s << u"pm2 . 5 和"_s;
}

void TestTokens::listsSymbols()
{
    QFETCH(QString, folded);
    QFETCH(QString, symbols);
    QCOMPARE(listOf(forEachSymbolToken, folded), symbols);
}

void TestTokens::knowsSingleSymbols_data()
{
    QTest::addColumn<QString>("folded");
    QTest::addColumn<bool>("single");
    QTest::newRow("nothing") << u""_s << false;
    QTest::newRow("Han") << u"号"_s << true;
    QTest::newRow("word") << u"pm2"_s << true;
    QTest::newRow("mark") << u","_s << true;
    QTest::newRow("two Han") << u"号号"_s << false;
    QTest::newRow("two words") << u"pm 2"_s << false;
}

void TestTokens::knowsSingleSymbols()
{
    QFETCH(QString, folded);
    QFETCH(bool, single);
    QCOMPARE(isSingleSymbol(viewOf(folded.toUtf8())), single);
}

void TestTokens::knowsOpenEnds_data()
{
    QTest::addColumn<QString>("withoutStart");
    QTest::addColumn<bool>("openEnd");
    const auto row = [](const char16_t* phrase, const char16_t* withoutStart, bool openEnd) {
        QTest::newRow(qPrintable(QString::fromUtf16(phrase)))
            << QString::fromUtf16(withoutStart) << openEnd;
    };
    row(u"大武口", u"大武口", false);
    row(u"号", u"号", false);
    row(u",", u",", false);
    row(u"27号", u"27号", false);
    row(u"第27", u"第27", false);
    row(u"政府,", u"政府,", false);
    row(u"府,", u",", false);
    row(u",办", u",办", true);
    row(u"府,办", u",办", true);
    row(u"甲,乙,丙", u",乙,丙", true);
    row(u"\"放管服\"改革", u"\"放管服\"改革", false);
    row(u"代赈(试", u"代赈(试", true);
    row(u"[2025]27号", u"[2025]27号", false);
}

void TestTokens::knowsOpenEnds()
{
    QFETCH(QString, withoutStart);
    QFETCH(bool, openEnd);
    const QByteArray utf8(QTest::currentDataTag());
    const std::string_view left = withoutOpenStart(viewOf(utf8));
    QCOMPARE(QString::fromUtf8(left.data(), qsizetype(left.size())), withoutStart);
    QCOMPARE(hasOpenEnd(viewOf(utf8)), openEnd);
}

void TestTokens::stopsWhenTold()
{
    const QByteArray utf8 = u"大武口区"_s.toUtf8();
    int calls = 0;
    const auto stopAtOnce = [&calls](std::string_view) {
        ++calls;
        return false;
    };
    QVERIFY(!forEachToken(viewOf(utf8), stopAtOnce));
    QVERIFY(!forEachSymbolToken(viewOf(utf8), stopAtOnce));
    QCOMPARE(calls, 2);
}

void TestTokens::pointsIntoTheText()
{
    const QByteArray utf8 = u"第27号,𠮷县 pm"_s.toUtf8();
    forEachToken(viewOf(utf8), [&utf8](std::string_view token) {
        const auto start = token.data() - utf8.constData();
        [&] {
            QVERIFY(start >= 0 && start + qsizetype(token.size()) <= utf8.size());
            QVERIFY(QString::fromUtf8(token.data(), qsizetype(token.size())).isValidUtf16());
        }();
        return true;
    });
}

void TestTokens::takesBrokenUtf8()
{
    const QByteArray broken("\xE5\xA4\xFF"
                            "a\xF0\x9F",
                            6);
    QVERIFY(forEachToken(viewOf(broken), [](std::string_view) { return true; }));
    QVERIFY(forEachSymbolToken(viewOf(broken), [](std::string_view) { return true; }));
}

QTEST_GUILESS_MAIN(TestTokens)
#include "tst_tokens.moc"
