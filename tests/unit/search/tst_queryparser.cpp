// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/conditionphrases.h"
#include "search/queryparser.h"
#include "search/reading.h"

#include <QTest>

#include <random>

using namespace gongbao;
using namespace gongbao::search;
using namespace Qt::StringLiterals;

namespace {

constexpr Date kToday{2026, 3, 15};

QString shown(const archive::Phrase& phrase)
{
    return (phrase.opensStart ? u"*"_s : QString()) + phrase.text +
           (phrase.opensEnd ? u"*"_s : QString());
}

QString shown(const archive::Condition& condition);

QString shown(QLatin1StringView name, const std::vector<archive::Condition>& parts)
{
    QStringList all{name};
    for (const archive::Condition& part : parts) {
        all.append(shown(part));
    }
    return u'(' + all.join(u' ') + u')';
}

QString shown(const std::optional<Date>& date)
{
    return date ? date->toIso() : u"?"_s;
}

/// The tree, as short as it can be: words as they are, others in brackets after their name.
QString shown(const archive::Condition& condition)
{
    using namespace archive;
    constexpr const char* kFacets[] = {"gazette", "year", "body", "kind", "category"};
    return std::visit(
        Overloaded{
            [](const AllOf& all) { return shown("and"_L1, all.parts); },
            [](const AnyOf& any) { return shown("or"_L1, any.parts); },
            [](const NoneOf& none) { return shown("not"_L1, none.parts); },
            [](const TextTerm& term) { return shown(term.phrase); },
            [](const NearTerm& term) {
                const QString in = !term.inTitle                              ? QString()
                                   : *term.inTitle == TitleTerm::Of::Document ? u" title"_s
                                                                              : u" attachment"_s;
                return u"(near%1%2 %3 %4)"_s.arg(QString::number(term.distance), in,
                                                 shown(term.first), shown(term.second));
            },
            [](const TitleTerm& term) {
                return (term.of == TitleTerm::Of::Document ? u"(title %1)"_s : u"(attachment %1)"_s)
                    .arg(shown(term.phrase));
            },
            [](const PinyinTerm& term) { return u"(pinyin %1)"_s.arg(term.letters); },
            [&](const NameTerm& term) {
                return u"(%1 %2)"_s.arg(QLatin1StringView(kFacets[int(term.facet)]), term.typed);
            },
            [](const NumberTerm& term) {
                return (term.cited ? u"(cites %1)"_s : u"(no %1)"_s).arg(describe(term.number));
            },
            [](const DateTerm& term) {
                return u"(date %1 %2)"_s.arg(shown(term.from), shown(term.to));
            },
        },
        condition.value);
}

} // namespace

class TestQueryParser : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPlainWords_data();
    void readsPlainWords();
    void reads_data();
    void reads();
    void marksWhatMayStandInTheText();
    void takesAnything();
    void boundsDepthAndLength();
    void describes_data();
    void describes();
    void describesNamesInBrackets();
    void tellsWhetherOperatorsAreMentioned();
};

void TestQueryParser::readsPlainWords_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("phrases");
    const auto row = [](const char* name, const QString& typed, const QStringList& phrases) {
        QTest::newRow(name) << typed << phrases;
    };
    row("nothing", u""_s, {});
    row("white space", u" 　\n"_s, {});
    row("one word", u"大武口"_s, {u"大武口"_s});
    row("words", u"大武口　 区\tPM2.5"_s, {u"大武口"_s, u"区"_s, u"pm2.5"_s});
    row("each once", u"林長 林长"_s, {u"林长"_s});
    row("Chinese quotes", u"“汤 瑞” 任职"_s, {u"汤瑞"_s, u"任职"_s});
    row("quotes", u"\"PM 2\""_s, {u"pm 2"_s});
    row("full-width quotes", u"＂汤 瑞＂"_s, {u"汤瑞"_s});
    row("title marks", u"《实施 意见》"_s, {u"实施意见"_s});
    row("quotes within a word", u"“放管服”改革"_s, {u"\"放管服\"改革"_s});
    row("quotes at its end", u"深化“放管服”"_s, {u"深化\"放管服\""_s});
    row("unclosed", u"“放管服"_s, {u"\"放管服"_s});
    row("unclosed before a word", u"\"甲 乙"_s, {u"\"甲"_s, u"乙"_s});
    row("empty quotes", u"\"\" “” 《》"_s, {});
    row("blank quotes", u"“ ” 甲"_s, {u"甲"_s});
    row("only punctuation", u"，"_s, {u","_s});
    row("only closing", u"”"_s, {u"\""_s});
    row("zero-width", u"\u200B 甲"_s, {u"甲"_s});
    row("brackets of a word", u"以工代赈（试行）"_s, {u"以工代赈(试行)"_s});
    row("brackets around a word", u"（一）"_s, {u"(一)"_s});
    row("unclosed bracket", u"(甲 乙"_s, {u"(甲"_s, u"乙"_s});
    row("only operators", u"OR"_s, {u"or"_s});
    row("operator without its second", u"甲 OR"_s, {u"甲"_s, u"or"_s});
    row("lower case without its second", u"甲 or"_s, {u"甲"_s, u"or"_s});
    row("lower case alone", u"and"_s, {u"and"_s});
    row("English", u"research and development"_s, {u"research"_s, u"and"_s, u"development"_s});
    row("pinyin", u"gd or xs"_s, {u"gd"_s, u"or"_s, u"xs"_s});
    row("operator without its first", u"AND 甲"_s, {u"and"_s, u"甲"_s});
    row("NOT of nothing", u"非"_s, {u"非"_s});
    row("or of nothing", u"或"_s, {u"或"_s});
    row("hyphen alone", u"甲 - 乙"_s, {u"甲"_s, u"-"_s, u"乙"_s});
    row("hyphen within", u"甲-乙"_s, {u"甲-乙"_s});
    row("asterisk beside Han", u"甲*"_s, {u"甲"_s});
    row("asterisks around Han", u"*甲＊"_s, {u"甲"_s});
    row("asterisk beside a mark", u"（*"_s, {u"(*"_s});
    row("in Chinese single quotes", u"‘汤 瑞’"_s, {u"汤瑞"_s});
    row("in white corner brackets", u"『汤 瑞』"_s, {u"汤瑞"_s});
    row("white space that is not seen", u"绿\u200B化 造\uFEFF林"_s, {u"绿化"_s, u"造林"_s});
    row("word in brackets among words", u"甲 （试行）"_s, {u"甲"_s, u"试行"_s});
    row("word in wide brackets", u"( 试行 )"_s, {u"试行"_s});
    row("word in brackets in brackets", u"（（试行））"_s, {u"试行"_s});
    row("asterisk in quotes", u"“27*”"_s, {u"27*"_s});
    row("other colon", u"时间：今日"_s, {u"时间:今日"_s});
    row("field without value", u"标题："_s, {u"标题:"_s});
    row("dates are words", u"2021年7月 近一年"_s, {u"2021年7月"_s, u"近一年"_s});
    row("date that is none", u"日期:昨日某时"_s, {u"日期:昨日某时"_s});
    row("number that is none", u"文号:〔〕"_s, {u"文号:[]"_s});
}

void TestQueryParser::readsPlainWords()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, phrases);
    const auto plain = plainPhrases(readQuery(typed, kToday));
    QVERIFY(plain);
    QCOMPARE(*plain, phrases);
}

void TestQueryParser::reads_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("tree");
    const auto row = [](const QString& typed, const QString& tree) {
        QTest::newRow(qPrintable(typed)) << typed << tree;
    };
    row(u"甲 OR 乙"_s, u"(or 甲 乙)"_s);
    row(u"“甲“乙”丙” 丁"_s, u"(and 甲\"乙\"丙 丁)"_s);
    row(u"“甲“乙”丙"_s, u"\"甲\"乙\"丙"_s);
    row(u"甲 或 乙 丙"_s, u"(or 甲 (and 乙 丙))"_s);
    row(u"(甲 OR 乙) 丙"_s, u"(and (or 甲 乙) 丙)"_s);
    row(u"（甲 或 乙） 丙"_s, u"(and (or 甲 乙) 丙)"_s);
    row(u"甲 AND OR 乙"_s, u"(or (and 甲 and) 乙)"_s);
    row(u"甲 or 乙"_s, u"(or 甲 乙)"_s);
    row(u"甲 Or gd"_s, u"(or 甲 gd)"_s);
    row(u"“green” or “land”"_s, u"(or green land)"_s);
    row(u"甲 and not 乙"_s, u"(and 甲 (not 乙))"_s);
    row(u"not 甲"_s, u"(not 甲)"_s);
    row(u"甲 near/5 乙"_s, u"(near5 甲 乙)"_s);
    row(u"(甲 or 乙) not wto"_s, u"(and (or 甲 乙) (not wto))"_s);
    row(u"((甲 乙) OR (丙 丁))"_s, u"(or (and 甲 乙) (and 丙 丁))"_s);
    row(u"甲 AND 乙 且 丙"_s, u"(and 甲 乙 丙)"_s);
    row(u"甲 -乙"_s, u"(and 甲 (not 乙))"_s);
    row(u"甲 NOT 乙"_s, u"(and 甲 (not 乙))"_s);
    row(u"非 甲"_s, u"(not 甲)"_s);
    row(u"NOT NOT 甲"_s, u"甲"_s);
    row(u"NOT -甲"_s, u"甲"_s);
    row(u"-“甲 乙”"_s, u"(not 甲乙)"_s);
    row(u"-(甲 OR 乙)"_s, u"(not (or 甲 乙))"_s);
    row(u"OR OR 甲"_s, u"(or or 甲)"_s);
    row(u"NOT OR 甲"_s, u"(and (not or) 甲)"_s);
    row(u"甲 NEAR 乙"_s, u"(near20 甲 乙)"_s);
    row(u"甲 NEAR/5 “乙 丙” 丁"_s, u"(and (near5 甲 乙丙) 丁)"_s);
    row(u"甲 NEAR/5 乙 NEAR/6 丙"_s, u"(and (near5 甲 乙) (near6 乙 丙))"_s);
    row(u"NOT 甲 NEAR/5 乙"_s, u"(not (near5 甲 乙))"_s);
    row(u"甲 NEAR/x 乙"_s, u"(and 甲 near/x 乙)"_s);
    row(u"标题:甲 NEAR 乙"_s, u"(near20 title 甲 乙)"_s);
    row(u"标题:(甲 NEAR/3 乙) 丙"_s, u"(and (near3 title 甲 乙) 丙)"_s);
    row(u"附件:甲 NEAR 附件:乙"_s, u"(near20 attachment 甲 乙)"_s);
    row(u"甲 NEAR (乙 OR 丙)"_s, u"(or (near20 甲 乙) (near20 甲 丙))"_s);
    row(u"甲 NEAR 标题:乙"_s, u"(and 甲 near (title 乙))"_s);
    row(u"甲 NEAR (乙 丙) NEAR 丁"_s, u"(and 甲 near (and 乙 丙) near 丁)"_s);
    row(u"机关:甲 NEAR 乙"_s, u"(and (body 甲) near 乙)"_s);
    row(u"甲 NEAR -乙"_s, u"(and 甲 near (not 乙))"_s);
    row(u"甲 NEAR “ ”"_s, u"甲"_s);
    row(u"(绿化) OR (造林)"_s, u"(or 绿化 造林)"_s);
    row(u"绿化 -(批复)"_s, u"(and 绿化 (not 批复))"_s);
    row(u"标题:(绿化) 日期:（2025） 文号:(27号) 机关:(县)"_s,
        u"(and (title 绿化) (date 2025 2025) (no …27号) (body 县))"_s);
    row(u"标题 ： 绿化"_s, u"(title 绿化)"_s);
    row(u"Ｔｉｔｌｅ：绿化"_s, u"(title 绿化)"_s);
    row(u"文号:云政办 2024 27 绿化"_s, u"(and (no 云政办〔2024〕27号) 绿化)"_s);
    row(u"文号:27号 2024"_s, u"(and (no …27号) 2024)"_s);
    row(u"文号:云政办 绿化"_s, u"(and (no 云政办…) 绿化)"_s);
    row(u"日期:2021-07 .. 2021-12 甲"_s, u"(and (date 2021-07 2021-12) 甲)"_s);
    row(u"日期:2021年7月 至 12月"_s, u"(date 2021-07 2021-12)"_s);
    row(u"云政办〔2024〕27号 绿化"_s,
        u"(and (or (no 云政办〔2024〕27号) 云政办[2024]27号) 绿化)"_s);
    row(u"绿化 -云政办27号"_s, u"(and 绿化 (not (or (no 云政办27号) 云政办27号)))"_s);
    row(u"云政办〔2024〕27 号"_s, u"(or (no 云政办〔2024〕27号) (and 云政办[2024]27 号))"_s);
    row(u"“云政办〔2024〕27号” 绿化"_s, u"(and 云政办[2024]27号 绿化)"_s);
    row(u"27* *27 *2*"_s, u"(and 27* *27 *2*)"_s);
    row(u"第27*"_s, u"第27*"_s);
    row(u"标题:绿化"_s, u"(title 绿化)"_s);
    row(u"標題： 绿化"_s, u"(title 绿化)"_s);
    row(u"TITLE:“绿 化” 甲"_s, u"(and (title 绿化) 甲)"_s);
    row(u"标题:(甲 OR -乙)"_s, u"(or (title 甲) (not (title 乙)))"_s);
    row(u"-标题:甲"_s, u"(not (title 甲))"_s);
    row(u"机关:县政府办"_s, u"(body 县政府办)"_s);
    row(u"body:县 文种:通知 栏目:文件 公报:云山"_s,
        u"(and (body 县) (kind 通知) (category 文件) (gazette 云山))"_s);
    row(u"附件：任务表"_s, u"(attachment 任务表)"_s);
    row(u"文号:云政办〔2024〕27号"_s, u"(no 云政办〔2024〕27号)"_s);
    row(u"no:27"_s, u"(no …27号)"_s);
    row(u"文号:2024"_s, u"(no …〔2024〕…)"_s);
    row(u"文号:云政办"_s, u"(no 云政办…)"_s);
    row(u"引用:国务院令第706号"_s, u"(cites 国务院令706号)"_s);
    row(u"拼音:yunshan"_s, u"(pinyin yunshan)"_s);
    row(u"日期:2021-07..2021-12"_s, u"(date 2021-07 2021-12)"_s);
    row(u"2021-07..2021-12 甲"_s, u"(and (date 2021-07 2021-12) 甲)"_s);
    row(u"日期:近一年"_s, u"(date 2025-03-15 2026-03-15)"_s);
    row(u"云政办〔2024〕27号"_s, u"(or (no 云政办〔2024〕27号) 云政办[2024]27号)"_s);
    row(u"27号 甲"_s, u"(and 27号 甲)"_s);
}

void TestQueryParser::reads()
{
    QFETCH(QString, typed);
    QFETCH(QString, tree);
    QCOMPARE(shown(readQuery(typed, kToday)), tree);
}

void TestQueryParser::marksWhatMayStandInTheText()
{
    const auto phrases =
        markedPhrases(readQuery(u"(甲 OR 标题:乙) -丙 丁 NEAR 27* 甲 机关:戊 NOT 己"_s, kToday));
    QStringList all;
    for (const archive::Phrase& phrase : phrases) {
        all.append(shown(phrase));
    }
    QCOMPARE(all, (QStringList{u"甲"_s, u"乙"_s, u"丁"_s, u"27*"_s}));
}

void TestQueryParser::takesAnything()
{
    const QStringList pieces = {u"甲"_s,
                                u"27"_s,
                                u"*"_s,
                                u" "_s,
                                u"　"_s,
                                u"("_s,
                                u")"_s,
                                u"（"_s,
                                u"）"_s,
                                u"\""_s,
                                u"“"_s,
                                u"”"_s,
                                u"《"_s,
                                u"》"_s,
                                u"-"_s,
                                u" OR "_s,
                                u" 非 "_s,
                                u" NEAR/3 "_s,
                                u" AND "_s,
                                u"标题:"_s,
                                u"date："_s,
                                u"no:"_s,
                                u".."_s,
                                u"2021"_s,
                                u"近一年"_s,
                                QString(QChar(u'\0')),
                                QString(QChar(0xD800)),
                                u"𠮷"_s,
                                u"e\u0301"_s,
                                u"\n"_s};
    std::mt19937 random(5);
    const auto below = [&random](qsizetype limit) {
        return std::uniform_int_distribution<qsizetype>(0, limit - 1)(random);
    };
    for (int i = 0; i < 20'000; ++i) {
        QString typed;
        for (qsizetype length = below(16); length > 0; --length) {
            typed += below(12) == 0 ? QString(QChar(char16_t(below(0xFFFF))))
                                    : pieces[below(pieces.size())];
        }
        const archive::Condition condition = readQuery(typed, kToday);
        QVERIFY(!describe(condition).isEmpty());
        for (const archive::Phrase& phrase : markedPhrases(condition)) {
            QVERIFY2(!phrase.text.isEmpty(), qPrintable(typed));
        }
    }
}

void TestQueryParser::boundsDepthAndLength()
{
    for (const QString& typed :
         {u"("_s.repeated(20'000) + u"甲 乙"_s + u")"_s.repeated(20'000), u"(甲 "_s.repeated(5'000),
          u"NOT "_s.repeated(20'000) + u"甲"_s,
          u"(甲 OR "_s.repeated(300) + u"乙"_s + u")"_s.repeated(300), u"甲 "_s.repeated(20'000),
          u"-"_s.repeated(20'000), u"甲 NEAR "_s.repeated(5'000) + u"甲"_s}) {
        QVERIFY(!describe(readQuery(typed, kToday)).isEmpty());
    }
    QStringList words;
    for (int i = 0; i < 500; ++i) {
        words.append(u"甲%1"_s.arg(i));
    }
    const auto phrases = markedPhrases(readQuery(words.join(u' '), kToday));
    QCOMPARE(std::ssize(phrases), kMostTerms);
    QVERIFY(phrases.back().text.endsWith(u"甲498甲499"_s));
}

void TestQueryParser::describes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const QString& typed, const QString& sentence) {
        QTest::newRow(qPrintable(typed)) << typed << sentence;
    };
    row(u""_s, u"every document"_s);
    row(u"绿化 或 *27"_s, u"the text has “绿化” or the text has *“27”"_s);
    row(u"(甲 OR 乙) -标题:丙"_s,
        u"(the text has “甲” or the text has “乙”) and not (the title has “丙”)"_s);
    row(u"甲 OR 乙 丙"_s, u"the text has “甲” or (the text has “乙” and the text has “丙”)"_s);
    row(u"甲 NEAR/5 乙 丙"_s,
        u"the text has “甲” within 5 character(s) of “乙” and the text has “丙”"_s);
    row(u"非 (甲 乙)"_s, u"not (the text has “甲” and the text has “乙”)"_s);
    row(u"甲 OR"_s, u"the text has “甲” and the text has “or”"_s);
    row(u"标题:(甲 NEAR/5 乙)"_s, u"the title has “甲” within 5 character(s) of “乙”"_s);
    row(u"附件:(甲 NEAR/5 乙)"_s,
        u"an attachment's title has “甲” within 5 character(s) of “乙”"_s);
    row(u"文号:云政办27 引用:云政办"_s, u"number = 云政办27号, also with a longer agency word and "
                                        "cites 云政办…, also with a longer agency word"_s);
    row(u"日期:2021.. 引用:27号"_s, u"dated 2021 or later and cites …27号"_s);
    row(u"机关:某某"_s, u"body has “某某” (the archive has none)"_s);
}

void TestQueryParser::describes()
{
    QFETCH(QString, typed);
    QFETCH(QString, sentence);
    QCOMPARE(describe(readQuery(typed, kToday)), sentence);
}

void TestQueryParser::describesNamesInBrackets()
{
    using namespace archive;
    const NameTerm bodies{Facet::Body, u"县"_s, {{u"云山县"_s, {}, {}}, {u"云水县"_s, {}, {}}}};
    QCOMPARE(describe(Condition{bodies}), u"body = 云山县 or 云水县"_s);
    AllOf all;
    all.parts = {Condition{bodies}, Condition{TextTerm{{u"甲"_s}}}};
    QCOMPARE(describe(Condition{all}), u"(body = 云山县 or 云水县) and the text has “甲”"_s);
}

void TestQueryParser::tellsWhetherOperatorsAreMentioned()
{
    for (const QString& typed : {u"甲 and 乙"_s, u"甲 OR"_s, u"非"_s, u"a or b"_s}) {
        QVERIFY2(mentionsOperators(typed), qPrintable(typed));
    }
    for (const QString& typed : {u""_s, u"甲 乙"_s, u"“甲 and 乙”"_s, u"-甲"_s, u"brand"_s}) {
        QVERIFY2(!mentionsOperators(typed), qPrintable(typed));
    }
}

QTEST_GUILESS_MAIN(TestQueryParser)
#include "tst_queryparser.moc"
