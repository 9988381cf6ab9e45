// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/markcarrying.h"
#include "archivefixture.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongbao;
using namespace gongbao::archive;

namespace {

DocumentTraits traits(qint64 id, const QString& number, const QString& title, int place)
{
    return {id, number, title, u"通知"_s, 20240301, place};
}

using Successions = std::vector<Succession>;

} // namespace

class TestMarkCarrying final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSameDocumentIsFoundInAnotherPlace()
    {
        QCOMPARE(successors({traits(1, u"〔2024〕7号"_s, u"甲"_s, 1)},
                            {traits(11, u"〔2024〕8号"_s, u"甲"_s, 1),
                             traits(12, u"〔2024〕7号"_s, u"甲"_s, 2)}),
                 Successions({{1, 12}}));
    }

    void aMendedTitleOrNumberIsNoHindrance()
    {
        QCOMPARE(successors({traits(1, u"〔2024〕7号"_s, u"甲"_s, 1), traits(2, {}, u"乙"_s, 2)},
                            {traits(11, u"〔2024〕7号"_s, u"甲乙"_s, 1),
                             traits(12, u"〔2024〕9号"_s, u"乙"_s, 2)}),
                 Successions({{1, 11}, {2, 12}}));
    }

    void whatManyHaveDecidesNothing()
    {
        QCOMPARE(successors({traits(1, u"7号"_s, u"甲"_s, 5)},
                            {traits(11, u"7号"_s, u"乙"_s, 1), traits(12, u"7号"_s, u"丙"_s, 2)}),
                 Successions());
    }

    void placeDecidesLastAndOnlyForTheSameKindAndDate()
    {
        DocumentTraits decision = traits(11, {}, u"乙"_s, 1);
        QCOMPARE(successors({traits(1, {}, u"甲"_s, 1)}, {decision}), Successions({{1, 11}}));
        decision.kind = u"决定"_s;
        QCOMPARE(successors({traits(1, {}, u"甲"_s, 1)}, {decision}), Successions());
    }

    void theSuccessorOfAReplacedDocumentIsFound()
    {
        fixture::TemporaryArchive stored;
        stored.fill({fixture::plainIssue(2024, 1, 3), fixture::plainIssue(2024, 2, 2)});
        Database& database = *stored.database;
        const auto successor = [&database](DocumentId document) {
            const auto found = successorOf(database, document);
            return found ? found->value_or(0) : -1;
        };
        QCOMPARE(successor(2), 0);                      // it is current
        stored.fill({fixture::plainIssue(2024, 1, 2)}); // documents 6 and 7
        QCOMPARE(successor(1), 6);
        QCOMPARE(successor(2), 7);
        QCOMPARE(successor(3), 0); // none follows
        QCOMPARE(successor(4), 0);
        QCOMPARE(successor(99), 0);
        stored.fill({fixture::plainIssue(2024, 1, 3)}); // documents 8 to 10
        QCOMPARE(successor(2), 9);                      // over two versions
        QCOMPARE(successor(7), 9);
        QCOMPARE(successor(3), 10);
    }

    void documentsOfOneNameKeepTheirOrder()
    {
        QCOMPARE(successors({traits(1, {}, u"任免"_s, 1), traits(2, {}, u"任免"_s, 2)},
                            {traits(11, {}, u"任免"_s, 1), traits(12, {}, u"任免"_s, 2)}),
                 Successions({{1, 11}, {2, 12}}));
    }
};

QTEST_GUILESS_MAIN(TestMarkCarrying)
#include "tst_markcarrying.moc"
