// SPDX-License-Identifier: GPL-3.0-or-later
// The index stays in step with the documents, tells when it is not, and is made anew.
#include "archive/indexmerging.h"
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
    void tellsWhichDocumentsDiffer_data();
    void tellsWhichDocumentsDiffer();
    void rebuilds();
    void findsWhileItIsRebuilt();
    void survivesACrash();
    void stops();
    void mergesItsPieces();
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

void TestIndexUpkeep::mergesItsPieces()
{
    fixture::TemporaryArchive archive;
    for (int month = 1; month <= 12; ++month) {
        QVERIFY(store(*archive.database, QByteArray::number(month),
                      fixture::plainIssue(2024, month, 5)) != 0);
    }
    const auto pieces = [&] {
        Batch batch(*archive.database);
        return batch.find("SELECT count(DISTINCT segid) FROM search_text_idx")->value_or(0);
    };
    const qint64 before = pieces();
    QVERIFY(before > 1);
    mergeScatteredIndex(*archive.database);
    QCOMPARE(pieces(), before); // it is small
    StopSource source;
    source.request_stop();
    mergeScatteredIndex(*archive.database, source.get_token(), {}, 1);
    QCOMPARE(pieces(), before);
    qint64 done = 0;
    mergeScatteredIndex(
        *archive.database, {}, [&done](const ProgressState& state) { done = state.done; }, 1);
    QCOMPARE(pieces(), 1);
    QVERIFY(done > 0);
    TextIndex index(*archive.database);
    QCOMPARE(*index.check(), QStringList());
    QCOMPARE(*index.count(queryFor({u"请照办"_s})), 60);
}

void TestIndexUpkeep::tellsWhichDocumentsDiffer_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QStringList>("sentences");
    const auto row = [](const char* name, const char* sql, const QStringList& sentences) {
        QTest::newRow(name) << QByteArray(sql) << sentences;
    };
    const QString advice = u"; make it anew (gongbao-cli reindex)."_s;
    row("not indexed",
        "DELETE FROM search_document WHERE document_id = 2;"
        "INSERT INTO search_text (search_text) VALUES ('delete-all');"
        "INSERT INTO search_symbol (search_symbol) VALUES ('delete-all');"
        "INSERT INTO search_title (search_title) VALUES ('delete-all');"
        "DELETE FROM search_document",
        {u"3 documents are missing from the search index: 1, 2, 3"_s + advice});
    row("words missing",
        "INSERT INTO search_symbol (search_symbol) VALUES ('delete-all');"
        "DELETE FROM search_document WHERE document_id = 1;"
        "UPDATE document SET current = 0 WHERE id = 1",
        {u"The search index still holds 1 documents that are gone or replaced: 1"_s + advice,
         u"The search index lacks words of 2 documents: 2, 3"_s + advice});
    row("words too many", "INSERT INTO search_text (rowid, text, facets) VALUES (3, '多余', '')",
        {u"The search index holds words that are not in 1 documents: 3"_s + advice});
    row("other words",
        "UPDATE document_text SET text = replace(text, '请', '望') WHERE document_id = 1",
        {u"The search index lacks words of 1 documents: 1"_s + advice,
         u"The search index holds words that are not in 1 documents: 1"_s + advice});
    row("another date", "UPDATE search_document SET sort_date = 1 WHERE document_id = 3",
        {u"1 documents have another date in the search index than in the archive: 3"_s + advice});
    row("words of no document", "INSERT INTO search_title (rowid, title) VALUES (77, '多余')",
        {u"The search index still holds 1 documents that are gone or replaced: 77"_s + advice});
}

void TestIndexUpkeep::tellsWhichDocumentsDiffer()
{
    QFETCH(QByteArray, sql);
    QFETCH(QStringList, sentences);
    fixture::TemporaryArchive archive;
    QVERIFY(store(*archive.database, "a", fixture::plainIssue(2024, 1, 3)) != 0);
    TextIndex index(*archive.database);
    QCOMPARE(*index.check(), QStringList());
    QVERIFY(archive.database->execute(sql.constData()).ok());
    QCOMPARE(*index.check(), sentences);
    QVERIFY(index.rebuild().ok());
    QCOMPARE(*index.check(), QStringList());
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

void TestIndexUpkeep::findsWhileItIsRebuilt()
{
    fixture::TemporaryArchive archive;
    QVERIFY(store(*archive.database, "a", fixture::plainIssue(2024, 1, 300)) != 0);
    const auto reader = archive.connect();
    QList<qint64> found;
    const auto search = [&](const ProgressState& state) {
        if (state.done % 100 == 0) {
            const auto count = TextIndex(*reader).count(queryFor({u"请照办"_s}));
            found.append(count ? *count : -1);
        }
    };
    QVERIFY(TextIndex(*archive.database).rebuild({}, search).ok());
    QCOMPARE(found, (QList<qint64>{300, 300, 300}));
}

void TestIndexUpkeep::survivesACrash()
{
    fixture::TemporaryArchive archive;
    QVERIFY(store(*archive.database, "a", fixture::plainIssue(2024, 1, 300)) != 0);
    QVERIFY(archive.database->execute("PRAGMA cache_size = 10").ok()); // so that it spills
    const QTemporaryDir folder;
    // What is on the disk while it goes on is what a crash would leave.
    const auto copy = [&](const ProgressState& state) {
        if (state.done == 250) {
            for (const QString& suffix : {u""_s, u"-wal"_s}) {
                QVERIFY(
                    QFile::copy(archive.path + suffix, folder.filePath(u"a.gongbao"_s + suffix)));
            }
        }
    };
    QVERIFY(TextIndex(*archive.database).rebuild({}, copy).ok());
    const auto left = Database::open(folder.filePath(u"a.gongbao"_s), OpenMode::ReadWrite);
    QVERIFY(left.ok());
    TextIndex index(**left);
    QCOMPARE(*index.check(), QStringList());
    QCOMPARE(*index.count(queryFor({u"请照办"_s})), 300);
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
