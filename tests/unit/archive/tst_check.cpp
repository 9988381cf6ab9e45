// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/check.h"
#include "archive/issuestore.h"
#include "archive/rows.h"
#include "archivefixture.h"

#include <QTest>

using namespace gongbao;
using namespace gongbao::archive;
using namespace Qt::StringLiterals;

class TestCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsNothingInAWholeArchive();
    void findsDamage_data();
    void findsDamage();
    void tellsADamagedFileInShort();
    void stops();
    void othersMayStoreMeanwhile();
    void othersMayTakeAwayMeanwhile();

private:
    std::unique_ptr<fixture::TemporaryArchive> m_archive;
};

void TestCheck::init()
{
    m_archive = std::make_unique<fixture::TemporaryArchive>();
    IssueStore store(*m_archive->database);
    QVERIFY(store
                .store(fixture::sourceFile(u"a.txt"_s, "a"), fixture::plainIssue(2024, 2),
                       OnConflict::Refuse)
                .ok());
    QVERIFY(
        store.store(fixture::sourceFile(u"b.txt"_s, "b"), fixture::richIssue(), OnConflict::Replace)
            .ok());
}

void TestCheck::findsNothingInAWholeArchive()
{
    int reports = 0;
    const auto found = check(*m_archive->database, {}, [&](const ProgressState& state) {
        QVERIFY(state.done <= state.total);
        ++reports;
    });
    QVERIFY(found.ok());
    QCOMPARE(*found, QStringList());
    QVERIFY(reports > 0);
}

void TestCheck::findsDamage_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<QString>("words");
    QTest::newRow("original") << QByteArray("UPDATE source_file SET bytes = x'78' WHERE id = 2")
                              << u"b.txt"_s;
    QTest::newRow("id") << QByteArray("UPDATE document SET id = 1 << 62 WHERE id = 3")
                        << u"leave it out"_s;
    QTest::newRow("reference") << QByteArray("DELETE FROM gazette") << u"gazette"_s;
    QTest::newRow("marks") << QByteArray("UPDATE block SET length = 9999 WHERE document_id = 3 "
                                         "AND place = 5")
                           << u"document 3"_s;
    QTest::newRow("block kind") << QByteArray("UPDATE block SET kind = 'x' WHERE document_id = 3")
                                << u"document 3"_s;
    QTest::newRow("versions") << QByteArray("UPDATE document SET current = 1 WHERE id = 1")
                              << u"issue 1"_s;
    QTest::newRow("file") << QByteArray("UPDATE document_text SET text = 'x' WHERE document_id = 3")
                          << u"document 3"_s;
}

void TestCheck::findsDamage()
{
    QFETCH(QByteArray, sql);
    QFETCH(QString, words);
    Database& database = *m_archive->database;
    QVERIFY(database.execute("PRAGMA foreign_keys = OFF").ok());
    QVERIFY(database.execute(sql.constData()).ok());
    const auto found = check(database);
    QVERIFY(found.ok());
    QVERIFY(!found->isEmpty());
    QVERIFY2(found->join(u'\n').contains(words), qPrintable(found->join(u'\n')));
}

void TestCheck::tellsADamagedFileInShort()
{
    std::vector<qint64> pages;
    {
        auto roots = m_archive->database->prepare(
            "SELECT rootpage FROM sqlite_schema WHERE type = 'table' AND name IN "
            "('block', 'document_text', 'finding', 'attachment', 'citation')");
        pages = *idsOfRows(*roots);
    }
    QCOMPARE(pages.size(), size_t(5));
    m_archive->database.reset();
    QFile file(m_archive->path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    for (const qint64 page : pages) {
        QVERIFY(file.seek((page - 1) * 8192));
        QCOMPARE(file.write(QByteArray(4000, 'x')), 4000);
    }
    file.close();
    const auto database = Database::open(m_archive->path, OpenMode::ReadOnly);
    QVERIFY(database.ok());
    const auto found = check(**database);
    QVERIFY(found.ok());
    QVERIFY(!found->isEmpty());
    const QString first = found->first();
    QVERIFY2(first.contains(u"is damaged"_s) && first.endsWith(u"backup."_s), qPrintable(first));
    QVERIFY2(found->size() == 1, qPrintable(found->join(u'\n')));
    QVERIFY2(first.size() < 400 && !first.contains(u'\n'), qPrintable(first));
}

void TestCheck::stops()
{
    StopSource source;
    source.request_stop();
    const auto found = check(*m_archive->database, source.get_token());
    QVERIFY(!found.ok());
    QCOMPARE(found.error().code, ErrorCode::Cancelled);
}

void TestCheck::othersMayStoreMeanwhile()
{
    const auto other = m_archive->connect();
    int stored = 0;
    const auto found = check(*m_archive->database, {}, [&](const ProgressState&) {
        ++stored;
        QVERIFY(IssueStore(*other)
                    .store(fixture::sourceFile(u"c.txt"_s, QByteArray::number(stored)),
                           fixture::plainIssue(2025, stored), OnConflict::Refuse)
                    .ok());
    });
    QVERIFY(stored > 0);
    QVERIFY(found.ok());
    QCOMPARE(*found, QStringList());
}

void TestCheck::othersMayTakeAwayMeanwhile()
{
    const auto other = m_archive->connect();
    QVERIFY(other->execute("PRAGMA foreign_keys = OFF").ok());
    const auto found = check(*m_archive->database, {}, [&](const ProgressState& state) {
        if (state.item == "Documents"_L1 && state.done == 0) {
            QVERIFY(other->execute("DELETE FROM document WHERE id = 1").ok());
        }
    });
    QVERIFY2(found.ok(), found.ok() ? "" : qPrintable(found.error().message));
}

QTEST_GUILESS_MAIN(TestCheck)
#include "tst_check.moc"
