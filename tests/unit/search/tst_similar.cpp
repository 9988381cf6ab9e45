// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivefixture.h"
#include "search/searcher.h"
#include "search/similar.h"

#include <QTest>

using namespace gongbao;
using namespace gongbao::search;
using namespace Qt::StringLiterals;

class TestSimilar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        Issue issue = fixture::plainIssue(2024, 1, 4);
        const QString titles[] = {u"云山县人民政府关于绿化造林的意见"_s,
                                  u"云山县人民政府关于城区绿化的决定"_s,
                                  u"云山县人民政府关于桥梁维修的批复"_s, u"大事记"_s};
        for (qsizetype i = 0; i < issue.documents.size(); ++i) {
            Document& document = issue.documents[i];
            document.title = titles[i];
            document.issuers = {{u"云山县人民政府"_s}};
            document.blocks = {{BlockKind::Paragraph, 0, u"请照办。"_s, {1, 1}}};
        }
        m_archive.fill({issue});
    }

    void takesWordsThatOthersHave()
    {
        const auto query = similarQuery(*m_archive.database, 1, {});
        QVERIFY(query);
        QVERIFY(query->contains(u"绿化"_s));
        // Nobody else's, and a piece of the name of the body that signs.
        QVERIFY(!query->contains(u"造林"_s));
        QVERIFY(!query->contains(u"政府"_s));
    }

    void findsWhatIsLikeIt()
    {
        const auto query = similarQuery(*m_archive.database, 1, {});
        QVERIFY(query);
        Searcher searcher(*m_archive.database);
        const auto result =
            searcher.search({.typed = *query, .order = archive::Order::Relevance}, {});
        QVERIFY(result);
        QStringList titles;
        for (const Hit& hit : result->hits) {
            titles.append(hit.document.title);
        }
        QVERIFY(titles.mid(0, 2).contains(u"云山县人民政府关于城区绿化的决定"_s));
    }

    void hasNothingToSayOfWhatIsLikeNone()
    {
        const auto query = similarQuery(*m_archive.database, 4, {});
        QVERIFY(query);
        QCOMPARE(*query, QString());
    }

    void failsForADocumentThatIsNotThere()
    {
        const auto query = similarQuery(*m_archive.database, 99, {});
        QVERIFY(!query);
        QCOMPARE(query.error().code, ErrorCode::NotFound);
    }

private:
    fixture::TemporaryArchive m_archive;
};

QTEST_GUILESS_MAIN(TestSimilar)
#include "tst_similar.moc"
