// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/conditionphrases.h"
#include "search/queryparser.h"
#include "search/ranking.h"

#include <QTest>

using namespace gongbao;
using namespace gongbao::search;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(gongbao::archive::RankingText)

class TestRanking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prefers_data();
    void prefers();
};

void TestRanking::prefers_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<archive::RankingText>("better");
    QTest::addColumn<archive::RankingText>("worse");
    const QString title = u"关于有关工作的通知"_s;
    const auto inText = [&title](const QString& text) {
        return archive::RankingText{title, {}, {}, text.toUtf8(), 0};
    };
    const QString often = u"绿化。"_s.repeated(20);
    QTest::newRow("title over text")
        << u"绿化"_s << archive::RankingText{u"关于绿化工作的通知"_s, {}, {}, QByteArray("绿化"), 0}
        << inText(often);
    QTest::newRow("more of the title")
        << u"绿化办法"_s << archive::RankingText{u"绿化办法"_s, {}, {}, QByteArray("绿化办法"), 0}
        << archive::RankingText{
               u"关于修改绿化办法等三件规章的决定"_s, {}, {}, QByteArray("绿化办法"), 0};
    QTest::newRow("enclosed title over heading")
        << u"绿化"_s << archive::RankingText{title, u"绿化办法"_s, {}, QByteArray("绿化"), 0}
        << archive::RankingText{title, {}, u"绿化"_s, QByteArray("绿化"), 0};
    QTest::newRow("heading over text")
        << u"绿化"_s << archive::RankingText{title, {}, u"一、绿化"_s, QByteArray("绿化"), 0}
        << inText(u"绿化"_s);
    QTest::newRow("more hits") << u"绿化"_s << inText(often) << inText(u"绿化"_s);
    QTest::newRow("whole words over pieces") << u"人民"_s << inText(u"为人民服务，为了人民。"_s)
                                             << inText(u"区人民政府，区人民法院。"_s);
    QTest::newRow("near over scattered") << u"绿化 经费"_s << inText(u"绿化所需经费"_s)
                                         << inText(u"绿化"_s + u"其他"_s.repeated(100) + u"经费"_s);
    QTest::newRow("in order") << u"绿化 经费"_s << inText(u"绿化、经费"_s)
                              << inText(u"经费、绿化"_s);
}

void TestRanking::prefers()
{
    QFETCH(QString, typed);
    QFETCH(archive::RankingText, better);
    QFETCH(archive::RankingText, worse);
    const auto phrases = markedPhrases(readQuery(typed));
    gongbao::text::Segmenter words;
    QVERIFY(relevanceOf(phrases, better, words) > relevanceOf(phrases, worse, words));
}

QTEST_GUILESS_MAIN(TestRanking)
#include "tst_ranking.moc"
