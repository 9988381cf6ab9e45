// SPDX-License-Identifier: GPL-3.0-or-later
// The index stays in step with the documents, tells when it is not, and is made anew.
#include "indexfixture.h"

#include <QTest>

using namespace gongbao;
using namespace gongbao::archive;
using namespace Qt::StringLiterals;
using fixture::queryFor;
using fixture::store;

class TestIndexUpkeep : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void forgetsFormerVersions();
    void checksItself();
    void rebuilds();
    void stops();
};

void TestIndexUpkeep::forgetsFormerVersions()
{
    fixture::TemporaryArchive archive;
    QVERIFY(store(*archive.database, "a", fixture::plainIssue(2024, 1, 5)) != 0);
    QVERIFY(store(*archive.database, "b", fixture::plainIssue(2024, 1, 3)) != 0);
    TextIndex index(*archive.database);
    QCOMPARE(*index.count(queryFor({u"请照办"_s})), 3);
    QCOMPARE(*index.count(queryFor({u"请"_s})), 3);
    QCOMPARE(*index.check(), QStringList());
    QVERIFY(index.remove(1).ok()); // not indexed any more
    QCOMPARE(*index.check(), QStringList());
}

void TestIndexUpkeep::checksItself()
{
    fixture::TemporaryArchive archive;
    QVERIFY(store(*archive.database, "a", fixture::plainIssue(2024, 1, 3)) != 0);
    TextIndex index(*archive.database);
    QCOMPARE(*index.check(), QStringList());
    const auto faultsAfter = [&](const char* sql) {
        const Status done = archive.database->execute(sql);
        return done ? index.check()->size() : -1;
    };
    // A text that changed, a row that is missing, words that no document has.
    QCOMPARE(faultsAfter("UPDATE document_text SET text = text || '另' WHERE document_id = 1"), 2);
    QVERIFY(index.rebuild().ok());
    QCOMPARE(*index.check(), QStringList());
    QVERIFY(faultsAfter("DELETE FROM search_document WHERE document_id = 2") >= 1);
    QVERIFY(index.rebuild().ok());
    QCOMPARE(faultsAfter("INSERT INTO search_text (rowid, text, facets) VALUES (1, '多余', '')"),
             1);
    QVERIFY(index.rebuild().ok());
    QCOMPARE(faultsAfter("UPDATE search_document SET sort_date = 1 WHERE document_id = 3"), 1);
}

void TestIndexUpkeep::rebuilds()
{
    fixture::TemporaryArchive archive;
    QVERIFY(store(*archive.database, "a", fixture::plainIssue(2024, 1, 3)) != 0);
    TextIndex index(*archive.database);
    QVERIFY(*index.isUpToDate());
    QVERIFY(archive.database->execute("UPDATE search_version SET folding = 'older'").ok());
    QVERIFY(!*index.isUpToDate());
    qint64 last = 0;
    QVERIFY(index.rebuild({}, [&last](const ProgressState& state) { last = state.done; }).ok());
    QCOMPARE(last, 3);
    QVERIFY(*index.isUpToDate());
    QCOMPARE(*index.check(), QStringList());
    QCOMPARE(*index.count(queryFor({u"请照办"_s})), 3);
}

void TestIndexUpkeep::stops()
{
    fixture::TemporaryArchive archive;
    QVERIFY(store(*archive.database, "a", fixture::plainIssue(2024, 1, 2000)) != 0);
    TextIndex index(*archive.database);
    StopSource source;
    source.request_stop();
    const auto found =
        index.find(queryFor({u"请照办"_s}), Order::Date, TextIndex::kAll, source.get_token());
    QVERIFY(!found.ok());
    QCOMPARE(found.error().code, ErrorCode::Cancelled);
    const Status rebuilt = index.rebuild(source.get_token());
    QVERIFY(!rebuilt.ok());
    QCOMPARE(rebuilt.error().code, ErrorCode::Cancelled);
    // Nothing is left behind: neither of the stop nor of what was stopped.
    QCOMPARE(*index.count(queryFor({u"请照办"_s})), 2000);
}

QTEST_GUILESS_MAIN(TestIndexUpkeep)
#include "tst_indexupkeep.moc"
