// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/navigation/history.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace gongbao::desktop;

namespace {

Query words(const QString& typed)
{
    Query query;
    query.typed = typed;
    return query;
}

} // namespace

class TestHistory final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesBackAndForward()
    {
        History history;
        QVERIFY(!history.hasBefore());
        history.read(7);
        history.read(8);
        QVERIFY(history.hasBefore());
        history.setPlaceAtTop(120);
        QCOMPARE(history.back().document, 7);
        QVERIFY(!history.hasBefore()); // the first document was read in the first place
        QCOMPARE(history.forward().document, 8);
        QCOMPARE(history.now().placeAtTop, 120);
        QVERIFY(!history.hasAfter());
    }

    void aSearchIsAPlaceOfItsOwn()
    {
        History history;
        history.read(7);
        history.search(words(u"绿"_s));
        history.search(words(u"绿化"_s));
        history.read(9);
        QCOMPARE(history.now().query.typed, u"绿化"_s);
        QCOMPARE(history.back().document, 7); // what was typed on is one search
        QVERIFY(history.now().query.typed.isEmpty());
    }

    void somethingNewForgetsWhatWasAhead()
    {
        History history;
        history.read(7);
        history.read(8);
        history.back();
        history.read(9);
        QVERIFY(!history.hasAfter());
        QCOMPARE(history.back().document, 7);
        history.search(words({}));
        QVERIFY(history.hasAfter()); // the same query as before changes nothing
    }

    void aTabGoesBackToAnotherDocument()
    {
        History history;
        history.read(7);
        history.search(words(u"绿"_s));
        history.read(8);
        history.search(words(u"化"_s));
        history.read(8);
        history.backToOther();
        QCOMPARE(history.now().document, 7);
        QVERIFY(history.hasAfter());
        history.backToOther(); // there is none before
        QCOMPARE(history.now().document, 7);
    }

    void aReplacedDocumentIsSoEverywhere()
    {
        History history;
        for (const int document : {7, 8, 7}) {
            history.read(document);
        }
        history.replace(7, 17);
        QCOMPARE(history.now().document, 17);
        QCOMPARE(history.back().document, 8);
        QCOMPARE(history.back().document, 17);
    }

    void remembersSoManyPlaces()
    {
        History history;
        for (int document = 1; document <= 1000; ++document) {
            history.read(document);
        }
        std::size_t steps = 0;
        for (; history.hasBefore(); ++steps) {
            history.back();
        }
        QCOMPARE(steps, History::kMostPlaces - 1);
    }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
