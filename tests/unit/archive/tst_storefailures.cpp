// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever breaks off a store(), and wherever it does: the archive stays as it was.
#include "archive/catalogue.h"
#include "archive/issuestore.h"
#include "archive/textindex.h"
#include "archivefixture.h"

#include <QTest>

#include <sqlite3.h>

using namespace gongbao;
using namespace gongbao::archive;
using namespace Qt::StringLiterals;

namespace {

/// Breaks off whatever runs on a connection once it has taken so many steps.
class Breaker
{
public:
    Breaker(Database& database, int steps)
        : m_database(database)
        , m_left(steps)
    {
        sqlite3_progress_handler(m_database.handle(), 1, &Breaker::step, this);
    }
    Breaker(const Breaker&) = delete;
    Breaker& operator=(const Breaker&) = delete;
    ~Breaker() { sqlite3_progress_handler(m_database.handle(), 0, nullptr, nullptr); }

private:
    static int step(void* self) { return --static_cast<Breaker*>(self)->m_left == 0 ? 1 : 0; }

    Database& m_database;
    int m_left;
};

} // namespace

class TestStoreFailures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void brokenOffAtAnyPoint();
    void diskFullAtAnyPoint();
    void commitRefused();
    void triggerRefuses();
    void stoppedBefore();
    void lockedByAnother();
    void openedForReading();
    void oneOfAGroupFails();

private:
    /// Replaces the issue that init() stored: the store that touches most.
    Result<StoreOutcome> replace(const StopToken& stop = {});

    std::unique_ptr<fixture::TemporaryArchive> m_archive;
    QByteArray m_before;
};

void TestStoreFailures::init()
{
    m_archive = std::make_unique<fixture::TemporaryArchive>();
    QVERIFY(IssueStore(*m_archive->database)
                .store(fixture::sourceFile(u"a.txt"_s, "a"), fixture::plainIssue(2024, 2),
                       OnConflict::Refuse)
                .ok());
    m_before = fixture::dump(*m_archive->database);
}

Result<StoreOutcome> TestStoreFailures::replace(const StopToken& stop)
{
    return IssueStore(*m_archive->database)
        .store(fixture::sourceFile(u"b.txt"_s, "b"), fixture::richIssue(), OnConflict::Replace,
               stop);
}

void TestStoreFailures::brokenOffAtAnyPoint()
{
    int failures = 0;
    for (int steps = 1;; steps += 1 + steps / 64) {
        const auto outcome = [&] {
            const Breaker breaker(*m_archive->database, steps);
            return replace();
        }();
        if (outcome) {
            break; // the whole store takes fewer steps
        }
        ++failures;
        QVERIFY2(outcome.error().code == ErrorCode::Cancelled, qPrintable(outcome.error().message));
        QVERIFY2(fixture::dump(*m_archive->database) == m_before,
                 qPrintable(QString::number(steps)));
    }
    QVERIFY2(failures > 50, qPrintable(QString::number(failures)));
}

void TestStoreFailures::diskFullAtAnyPoint()
{
    Database& database = *m_archive->database;
    auto pages = database.prepare("PRAGMA page_count");
    QCOMPARE(*pages->step(), true);
    const qint64 present = pages->integer(0);
    pages->reset();
    // Originals larger than the room that is left, then documents that no longer fit.
    int failures = 0;
    for (qint64 room = 0;; ++room) {
        const QByteArray limit = "PRAGMA max_page_count = " + QByteArray::number(present + room);
        QVERIFY(database.execute(limit.constData()).ok());
        const auto outcome =
            IssueStore(database).store(fixture::sourceFile(u"b.txt"_s, QByteArray(50'000, 'b')),
                                       fixture::plainIssue(2024, 2, 300), OnConflict::Replace);
        if (outcome) {
            break;
        }
        ++failures;
        QCOMPARE(outcome.error().code, ErrorCode::DiskFull);
        QVERIFY(fixture::dump(database) == m_before);
    }
    QVERIFY(failures > 5);
}

void TestStoreFailures::commitRefused()
{
    sqlite3_commit_hook(
        m_archive->database->handle(), [](void*) { return 1; }, nullptr);
    QVERIFY(!replace().ok());
    sqlite3_commit_hook(m_archive->database->handle(), nullptr, nullptr);
    QCOMPARE(fixture::dump(*m_archive->database), m_before);
}

void TestStoreFailures::triggerRefuses()
{
    Database& database = *m_archive->database;
    sqlite3_db_config(database.handle(), SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, nullptr);
    for (const char* table :
         {"source_file", "issue", "issue_part", "finding", "document", "document_text", "block",
          "document_body", "enclosed_title", "attachment", "declared_attachment", "citation",
          "chronicle_entry", "appointment", "agency_word", "issuing_body", "search_document"}) {
        const QByteArray make = QByteArray("CREATE TEMP TRIGGER refuse AFTER INSERT ON main.") +
                                table + " BEGIN SELECT raise(ABORT, 'refused'); END";
        QVERIFY(database.execute(make.constData()).ok());
        const auto outcome = replace();
        QVERIFY2(!outcome.ok(), table);
        QVERIFY(outcome.error().message.contains(u"refused"_s));
        QVERIFY(database.execute("DROP TRIGGER refuse").ok());
        QVERIFY2(fixture::dump(database) == m_before, table);
    }
    QVERIFY(replace().ok());
}

void TestStoreFailures::stoppedBefore()
{
    StopSource source;
    source.request_stop();
    const auto outcome = replace(source.get_token());
    QVERIFY(!outcome.ok());
    QCOMPARE(outcome.error().code, ErrorCode::Cancelled);
    QCOMPARE(fixture::dump(*m_archive->database), m_before);
}

void TestStoreFailures::lockedByAnother()
{
    const auto other = m_archive->connect();
    QVERIFY(other->execute("BEGIN IMMEDIATE").ok());
    const auto outcome = replace();
    QVERIFY(!outcome.ok());
    QCOMPARE(outcome.error().code, ErrorCode::Locked);
    QVERIFY(other->execute("ROLLBACK").ok());
    QVERIFY(replace().ok());
}

void TestStoreFailures::openedForReading()
{
    auto reader = Database::open(m_archive->path, OpenMode::ReadOnly, std::chrono::milliseconds(0));
    QVERIFY(reader.ok());
    const auto outcome = IssueStore(**reader).store(fixture::sourceFile(u"b.txt"_s, "b"),
                                                    fixture::richIssue(), OnConflict::Replace);
    QVERIFY(!outcome.ok());
    QCOMPARE(outcome.error().code, ErrorCode::ReadOnly);
}

void TestStoreFailures::oneOfAGroupFails()
{
    Database& database = *m_archive->database;
    const source::SourceFile files[] = {fixture::sourceFile(u"b.txt"_s, "b"),
                                        fixture::sourceFile(u"c.txt"_s, "c"),
                                        fixture::sourceFile(u"d.txt"_s, "d")};
    const Issue issues[] = {fixture::plainIssue(2025, 1), fixture::plainIssue(2025, 2),
                            fixture::plainIssue(2025, 3)};
    std::vector<Incoming> group;
    for (size_t i = 0; i < std::size(files); ++i) {
        group.push_back({&files[i], &issues[i]});
    }
    sqlite3_db_config(database.handle(), SQLITE_DBCONFIG_ENABLE_TRIGGER, 1, nullptr);
    QVERIFY(database
                .execute("CREATE TEMP TRIGGER refuse AFTER INSERT ON main.issue "
                         "WHEN new.number = 2 BEGIN SELECT raise(ABORT, 'refused'); END")
                .ok());
    const auto outcomes = IssueStore(database).storeAll(group, OnConflict::Refuse);
    QCOMPARE(outcomes.size(), group.size());
    QVERIFY(outcomes[0].ok());
    QVERIFY(!outcomes[1].ok());
    QVERIFY(outcomes[1].error().message.contains(u"refused"_s));
    QVERIFY(outcomes[2].ok());
    QCOMPARE(Catalogue(database).issues()->size(), 3);
    QVERIFY(TextIndex(database).check()->isEmpty());
}

QTEST_GUILESS_MAIN(TestStoreFailures)
#include "tst_storefailures.moc"
