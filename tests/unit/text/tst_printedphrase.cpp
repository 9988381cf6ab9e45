// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a phrase that is looked for in a text as it is printed is found just where it is found in
// the folded text.
#include "text/characters.h"
#include "text/folding.h"
#include "text/phrases.h"
#include "text/printedphrase.h"

#include <QTest>

#include <map>
#include <random>
#include <set>

using namespace gongbao;
using namespace gongbao::text;
using namespace Qt::StringLiterals;

class TestPrintedPhrase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsAllVariants();
    void agreesWithFoldedText();
    void leavesOddTextsToFolding();
    void cutsNoCharacter();
    void findsPrinted();
    void foldsBeginnings();
};

/// Of every character there is.
void TestPrintedPhrase::knowsAllVariants()
{
    std::map<char32_t, std::set<char32_t>> variants;
    for (char32_t c = 1; c < 0x40000; ++c) {
        if (c >= 0xD800 && c <= 0xDFFF) {
            continue;
        }
        const QString folded = fold(QString::fromUcs4(&c, 1));
        for (const uint unit : folded.toUcs4()) {
            if (isHan(unit) && unit != c) {
                variants[unit].insert(c);
            }
        }
    }
    QVERIFY(variants.size() > 2000);
    for (const auto& [han, wanted] : variants) {
        const std::vector<char32_t> known = variantsOf(han);
        const std::set<char32_t> all(known.begin(), known.end());
        QVERIFY2(std::ranges::includes(all, wanted), qPrintable(QString::fromUcs4(&han, 1)));
    }
}

void TestPrintedPhrase::foldsBeginnings()
{
    const QStringList pieces{u"部"_s, u"各"_s, u"，"_s, u"個"_s,     u"27"_s,
                             u" "_s,  u"\n"_s, u"门"_s, u"\u0301"_s, u"𠮷"_s};
    std::mt19937 random(5);
    int cut = 0;
    for (int round = 0; round < 2000; ++round) {
        QString text;
        for (auto left = random() % 60; left > 0; --left) {
            text += pieces[qsizetype(random() % unsigned(pieces.size()))];
        }
        const std::string utf8 = text.toStdString();
        const QString beginning = foldedBeginning(utf8, random() % 200);
        const QString whole = fold(text);
        QVERIFY(whole.startsWith(beginning));
        QVERIFY(beginning.isEmpty() || isHan(beginning.back().unicode()));
        cut += !beginning.isEmpty() && beginning.size() < whole.size() ? 1 : 0;
    }
    QVERIFY(cut > 500);
}

void TestPrintedPhrase::agreesWithFoldedText()
{
    const QStringList pieces{u"部"_s, u"各"_s, u"，"_s,     u","_s,    u"局"_s,     u"個"_s,
                             u"个"_s, u"27"_s, u" "_s,      u"\n"_s,   u"　"_s,     u"门"_s,
                             u"門"_s, u"㈠"_s, u"\u200B"_s, u"(一)"_s, u"\u0301"_s, u"⼈"_s};
    const QStringList phrases{u"部,各"_s, u"个,27"_s, u"门,各"_s,
                              u"部,"_s,   u"人,个"_s, u"局(一)部"_s};
    std::mt19937 random(11);
    int sure = 0;
    int found = 0;
    for (int round = 0; round < 20000; ++round) {
        QString text;
        for (auto left = random() % 60; left > 0; --left) {
            text += pieces[qsizetype(random() % unsigned(pieces.size()))];
        }
        const QString& phrase = phrases[qsizetype(random() % unsigned(phrases.size()))];
        const bool wanted = indexOfPhrase(fold(text), phrase) >= 0;
        const std::optional<bool> said = PrintedPhrase(phrase).isIn(text.toStdString());
        sure += said ? 1 : 0;
        found += wanted ? 1 : 0;
        QVERIFY2(!said || *said == wanted, qPrintable(phrase + u": "_s + text));
    }
    QVERIFY(sure > 5000);
    QVERIFY(found > 500);
}

void TestPrintedPhrase::leavesOddTextsToFolding()
{
    const PrintedPhrase phrase(u"部,各"_s);
    QCOMPARE(phrase.isIn("本部，各区"), std::optional(true));
    QCOMPARE(phrase.isIn("本部，区各"), std::optional(false));
    QCOMPARE(phrase.isIn("本部门，各区"), std::optional(false));
    // Too far apart for what is looked at around the first character.
    const QString gap = u"部"_s + QString(200, u' ') + u"，各"_s;
    QCOMPARE(phrase.isIn(gap.toStdString()), std::nullopt);
    QVERIFY(indexOfPhrase(fold(gap), u"部,各") >= 0);
    // The mark above composes with the letter only if all of those between are seen.
    const QString marks = u"府，e"_s + u"\u0316"_s.repeated(40) + u'\u0301';
    QCOMPARE(PrintedPhrase(u"府,e"_s).isIn((marks + gap).toStdString()), std::nullopt);
    // A title, and what stands behind it.
    const std::string titled = "部，区部\n" + (u"　"_s.repeated(90) + u"，各"_s).toStdString();
    QCOMPARE(phrase.beginsIn(titled.substr(0, 13 + size_t(phrase.reach())), 13), std::nullopt);
    QCOMPARE(phrase.beginsIn("区，区区\n部，各", 13), std::optional(false));
    QCOMPARE(PrintedPhrase(u"27,"_s).isIn("27，"), std::nullopt);
}

void TestPrintedPhrase::cutsNoCharacter()
{
    const std::string text = "人民a政府";
    QCOMPARE(charactersBetween(text, 0, 100), u"人民a政府"_s);
    QCOMPARE(charactersBetween(text, -3, 4), u"人"_s);
    QCOMPARE(charactersBetween(text, 1, 7), u"民a"_s);
    QCOMPARE(charactersBetween(text, 5, 5), QString());
    QCOMPARE(charactersBetween(text, 8, 90), u"府"_s);
}

void TestPrintedPhrase::findsPrinted()
{
    const std::string text = "第127号、27号，１27";
    QCOMPARE(indexOfPrinted(text, "27号"), qsizetype(12));
    QCOMPARE(indexOfPrinted(text, "27号", 0, {true, false}), qsizetype(4));
    QCOMPARE(indexOfPrinted(text, "2", 0, {false, true}), qsizetype(12));
    QCOMPARE(indexOfPrinted(text, "27", 13), qsizetype(-1)); // the full-width 1 is a digit too
    QCOMPARE(indexOfPrinted(text, "号", 8), qsizetype(14));
    QCOMPARE(indexOfPrinted(text, ""), qsizetype(-1));
}

QTEST_GUILESS_MAIN(TestPrintedPhrase)
#include "tst_printedphrase.moc"
