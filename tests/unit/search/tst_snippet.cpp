// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/conditionphrases.h"
#include "search/context.h"
#include "search/queryparser.h"
#include "search/snippet.h"

#include <QTest>

using namespace gongbao::search;
using namespace Qt::StringLiterals;

namespace {

/// The text with its matches between ‹ and ›.
QString marked(const QString& text, const QList<TextRange>& matches)
{
    QString result;
    qsizetype at = 0;
    for (const TextRange& match : matches) {
        result += QStringView(text).sliced(at, match.start - at);
        result += u'‹' + text.sliced(match.start, match.length) + u'›';
        at = match.start + match.length;
    }
    result += QStringView(text).sliced(at);
    return result;
}

Snippet snippetFor(const QString& typed, const QString& text, qsizetype length = kSnippetLength)
{
    return makeSnippet(markedPhrases(readQuery(typed)), text, length);
}

} // namespace

class TestSnippet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void choosesContext();
    void marksMatches_data();
    void marksMatches();
    void cutsAroundTheFirstMatch();
    void cutsAroundWhatIsPrintedAsTyped();
    void beginsAtTheBeginningWithoutAMatch();
    void cutsNoCharacterAndNoWord();
    void showsWholeMatches();
    void showsEveryMatchInPieces();
    void showsTheSameOfUtf8_data();
    void showsTheSameOfUtf8();
    void marksWholeWordsOfWildcards();
};

void TestSnippet::marksMatches_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const QString& typed, const QString& text) {
        QTest::newRow(name) << typed << text;
    };
    row("every place", u"大武"_s, u"‹大武›口区、‹大武›"_s);
    row("several words", u"区 大武"_s, u"‹大武›口‹区›"_s);
    row("overlapping words", u"大武 武口"_s, u"‹大武口›区"_s);
    row("whole digits only", u"27号"_s, u"127号、‹27号›"_s);
    row("over a space", u"汤瑞"_s, u"任‹汤 瑞›为"_s);
    row("over a line break", u"武口区"_s, u"大‹武\n口　区› \n政府"_s);
    row("traditional", u"国务院"_s, u"‹國務院›令"_s);
    row("other width", u"pm2.5（试"_s, u"‹ＰＭ２．５(试›行)"_s);
    row("other quotes", u"“放管服”改革"_s, u"放管服改革，‹\"放管服\"改革›"_s);
    row("phrase", u"“放管服” 改革"_s, u"“‹放管服›”‹改革›"_s);
    row("part of a character", u"一"_s, u"‹㈠›项"_s);
    row("character of two units", u"𠮷"_s, u"甲‹𠮷›乙"_s);
    row("combining mark", u"é"_s, u"caf e ‹e\u0301›!"_s);
    row("nothing typed", u" "_s, u"大武口"_s);
    row("not there", u"丙"_s, u"大武口"_s);
}

void TestSnippet::marksMatches()
{
    QFETCH(QString, typed);
    QFETCH(QString, text);
    QString plain = text;
    plain.remove(u'‹').remove(u'›');
    QCOMPARE(marked(plain, findMatches(typed, plain)), text);
}

void TestSnippet::cutsAroundTheFirstMatch()
{
    const QString text = u"前"_s.repeated(200) + u"大武口\n大武口"_s + u"后"_s.repeated(200);
    const Snippet snippet = snippetFor(u"大武口"_s, text, 30);
    QVERIFY(snippet.text.startsWith(u"…前"_s));
    QVERIFY(snippet.text.endsWith(u"后…"_s));
    QVERIFY(snippet.text.size() <= 32);
    QVERIFY(marked(snippet.text, snippet.matches).contains(u"‹大武口› ‹大武口›"_s));
}

void TestSnippet::cutsAroundWhatIsPrintedAsTyped()
{
    const QString gap = u"前"_s.repeated(300);
    const Snippet typed = snippetFor(u"27号"_s, u"２７号"_s + gap + u"27号、27号"_s + gap, 30);
    QVERIFY(marked(typed.text, typed.matches).contains(u"前‹27号›、‹27号›前"_s));
    // Where only a piece of another word is, what folds to it is shown.
    const Snippet folded = snippetFor(u"27号"_s, u"127号"_s + gap + u"２７号"_s + gap, 30);
    QVERIFY(marked(folded.text, folded.matches).contains(u"前‹２７号›前"_s));
}

void TestSnippet::beginsAtTheBeginningWithoutAMatch()
{
    const Snippet snippet = snippetFor(u"石政办27"_s, u"\n关于绿化的通知\n各乡镇"_s, 8);
    QCOMPARE(snippet.text, u"关于绿化的通知…"_s);
    QVERIFY(snippet.matches.isEmpty());
    QCOMPARE(snippetFor(u"甲"_s, u""_s).text, QString());
}

void TestSnippet::cutsNoCharacterAndNoWord()
{
    for (qsizetype length = 1; length < 40; ++length) {
        const QString text =
            u"𠮷𠮷e\u0301𠮷𠮷𠮷 wonderful𠮷大武口𠮷2025𠮷𠮷e\u0301𠮷wonderful𠮷𠮷𠮷"_s;
        const Snippet snippet = snippetFor(u"大武口"_s, text, length);
        QVERIFY(snippet.text.isValidUtf16());
        QVERIFY(!snippet.text.contains(u"…\u0301"_s));
        QCOMPARE(snippet.text.contains(u"won"_s), snippet.text.contains(u"wonderful"_s));
        QCOMPARE(snippet.text.contains(u"20"_s), snippet.text.contains(u"2025"_s));
        QCOMPARE(snippet.matches.size(), 1);
    }
}

void TestSnippet::showsWholeMatches()
{
    const QString phrase = u"关于进一步优化营商环境的若干意见"_s;
    const Snippet snippet = snippetFor(phrase, u"前"_s.repeated(50) + phrase + u"后"_s, 5);
    QCOMPARE(snippet.matches.size(), 1);
    QVERIFY(snippet.text.contains(phrase));
}

void TestSnippet::showsEveryMatchInPieces()
{
    const QString gap = u"中间"_s.repeated(60);
    const QString text = u"大武口"_s + gap + u"大武口、大武口"_s + gap + u"大武口"_s;
    const auto phrases = markedPhrases(readQuery(u"大武口"_s));
    gongbao::text::Segmenter words;
    const QList<Snippet> all = makeSnippets(phrases, text, 10, words, 30);
    QCOMPARE(all.size(), 3);
    qsizetype matches = 0;
    for (const Snippet& snippet : all) {
        matches += snippet.matches.size();
    }
    QCOMPARE(matches, 4);
    QCOMPARE(makeSnippets(phrases, text, 2, words, 30).size(), 2);
    QCOMPARE(makeSnippets(phrases, u"别的"_s, 3, words, 30).size(), 1);
}

/// Of UTF-8 only a piece is decoded, which must make no difference.
void TestSnippet::showsTheSameOfUtf8_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("hit");
    QTest::newRow("printed") << u"大武口"_s << u"大武口"_s;
    QTest::newRow("folded") << u"“国务院”"_s << u"“國務院”"_s;
    QTest::newRow("whole words") << u"27号"_s << u"第27号"_s;
    QTest::newRow("a mark") << u"“”“”"_s << u"“”"_s;
    QTest::newRow("beside a longer word") << u"27"_s << u"127"_s + u"字"_s.repeated(159) + u",27"_s;
    QTest::newRow("after a gap") << u"27"_s << u"甲"_s + QString(600, u' ') + u"27"_s;
    QTest::newRow("before a gap") << u"27"_s << u"27"_s + QString(1200, u' ') + u"甲"_s;
    QTest::newRow("none") << u"大武口"_s << u"别的"_s;
}

void TestSnippet::showsTheSameOfUtf8()
{
    QFETCH(QString, typed);
    QFETCH(QString, hit);
    const auto phrases = markedPhrases(readQuery(typed));
    gongbao::text::Segmenter words;
    const QString filling = u"第127号、"_s + u"中间的文字"_s.repeated(20) + u"，abc 12\n"_s;
    for (const int before : {0, 1, 3, 9, 40}) {
        for (const int after : {0, 1, 40}) {
            const QString text = filling.repeated(before) + hit + filling.repeated(after);
            const Snippet wanted = makeSnippets(phrases, text, 1, words).constFirst();
            const Snippet shown = makeSnippets(phrases, text.toUtf8(), 1, words).constFirst();
            QCOMPARE(shown.text, wanted.text);
            QCOMPARE(shown.matches, wanted.matches);
        }
    }
}

void TestSnippet::marksWholeWordsOfWildcards()
{
    const QString text = u"第127号、27号、278号"_s;
    QCOMPARE(marked(text, findMatches(u"*27"_s, text)), u"第‹127›号、‹27›号、278号"_s);
    QCOMPARE(marked(text, findMatches(u"27*"_s, text)), u"第127号、‹27›号、‹278›号"_s);
    QCOMPARE(marked(text, findMatches(u"甲 -27*"_s, text)), text);
}

void TestSnippet::choosesContext()
{
    const QString title = u"云山县关于印发《绿化 办法》的通知"_s;
    const Snippet inTitle{u"云山县关于印发《绿化办法》的通知…"_s, {{8, 2}}};
    const Snippet inText{u"…各乡镇：搞好绿化…"_s, {{7, 2}}};
    const Snippet inBoth{u"…的通知 各乡镇：搞好绿化工作…"_s, {{11, 2}}};
    const Snippet none{u"关于印发"_s, {}};
    const QList<Snippet> all{inTitle, none, inText, inBoth};
    QCOMPARE(contextOf({inTitle}, title, 3).size(), 0);
    const QList<Snippet> context = contextOf(all, title, 3);
    QCOMPARE(context.size(), 2);
    QCOMPARE(context[0].text, inText.text);
    QCOMPARE(contextOf(all, title, 1).size(), 1);
    QCOMPARE(contextOf({inTitle}, u"另一件事"_s, 1).size(), 1);
}

QTEST_GUILESS_MAIN(TestSnippet)
#include "tst_snippet.moc"
