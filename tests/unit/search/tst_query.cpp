// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/query.h"

#include <QTest>

using namespace gongbao::search;
using namespace Qt::StringLiterals;

class TestQuery : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
};

void TestQuery::reads_data()
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
    row("operators are words", u"甲 AND (乙 OR -丙*"_s,
        {u"甲"_s, u"and"_s, u"(乙"_s, u"or"_s, u"-丙*"_s});
    row("zero-width", u"\u200B 甲"_s, {u"甲"_s});
}

void TestQuery::reads()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, phrases);
    QCOMPARE(readPhrases(typed), phrases);
}

QTEST_GUILESS_MAIN(TestQuery)
#include "tst_query.moc"
