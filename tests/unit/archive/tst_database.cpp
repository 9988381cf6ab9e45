// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/database.h"
#include "archive/migration.h"
#include "archivefixture.h"

#include <QFile>
#include <QTest>

#include <sqlite3.h>

#include <new>
#include <sys/wait.h>
#include <unistd.h>

using namespace gongbao;
using namespace gongbao::archive;
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds kAtOnce{0};

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Runs SQL on a file as any other program would.
void runSql(const QString& path, const char* sql)
{
    sqlite3* handle = nullptr;
    QCOMPARE(sqlite3_open(QFile::encodeName(path).constData(), &handle), SQLITE_OK);
    QCOMPARE(sqlite3_exec(handle, sql, nullptr, nullptr, nullptr), SQLITE_OK);
    sqlite3_close(handle);
}

/// Another process that has run @p sql on the archive and keeps its connection until destroyed.
class OtherProcess
{
public:
    OtherProcess(const QString& path, const char* sql)
    {
        int ready[2];
        int quit[2];
        if (pipe(ready) != 0 || pipe(quit) != 0) {
            qFatal("no pipe");
        }
        m_child = fork();
        if (m_child == 0) {
            sqlite3* handle = nullptr;
            sqlite3_open(QFile::encodeName(path).constData(), &handle);
            char told = sqlite3_exec(handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK ? 1 : 0;
            const bool answered = ::write(ready[1], &told, 1) == 1;
            ::close(quit[1]);
            const bool asked = ::read(quit[0], &told, 1) >= 0;
            _exit(answered && asked ? 0 : 1);
        }
        char done = 0;
        m_ready = ::read(ready[0], &done, 1) == 1 && done == 1;
        m_quit = quit[1];
        ::close(quit[0]);
        ::close(ready[0]);
        ::close(ready[1]);
    }
    OtherProcess(const OtherProcess&) = delete;
    OtherProcess& operator=(const OtherProcess&) = delete;
    ~OtherProcess()
    {
        ::close(m_quit);
        waitpid(m_child, nullptr, 0);
    }

    [[nodiscard]] bool isReady() const { return m_ready; }

private:
    pid_t m_child = -1;
    int m_quit = -1;
    bool m_ready = false;
};

} // namespace

class TestDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesAnArchive();
    void keepsItPrivate();
    void writesThroughALog();
    void takesTheLogAwayAtTheEnd();
    void opensForReading();
    void refusesWritesWhenOpenedForReading();
    void finishesWhatWasCutShort();
    void reportsAMissingFile();
    void reportsAMissingFolder();
    void reportsAFolder();
    void refusesOtherFiles_data();
    void refusesOtherFiles();
    void refusesANewerArchive();
    void refusesAnotherProgramsDatabase();
    void reportsATruncatedArchive();
    void reportsALock();
    void reportsALockOfAnotherProcess();
    void readsWhileAnotherProcessWrites();
    void rollsBackAFailedTransaction();
    void rollsBackWhenWorkThrows();
    void reportsAFullDisk();
    void runsNothingThatAFileBrings();
};

void TestDatabase::makesAnArchive()
{
    fixture::TemporaryArchive archive;
    QVERIFY(QFile::exists(archive.path));
    QCOMPARE(archive.database->path(), archive.path);
    auto header = archive.database->prepare("SELECT application_id, user_version "
                                            "FROM pragma_application_id, pragma_user_version");
    QCOMPARE(*header->step(), true);
    QCOMPARE(header->integer(0), 0x4742616F);
    QCOMPARE(header->integer(1), kSchemaVersion);
}

void TestDatabase::keepsItPrivate()
{
    fixture::TemporaryArchive archive;
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(archive.path) & others));
    QVERIFY(!(QFile::permissions(archive.path + u"-wal"_s) & others));
}

void TestDatabase::writesThroughALog()
{
    fixture::TemporaryArchive archive;
    auto settings = archive.database->prepare(
        "SELECT journal_mode, synchronous, foreign_keys "
        "FROM pragma_journal_mode, pragma_synchronous, pragma_foreign_keys");
    QCOMPARE(*settings->step(), true);
    QCOMPARE(settings->text(0), u"wal"_s);
    QCOMPARE(settings->integer(1), 2);
    QCOMPARE(settings->integer(2), 1);
}

/// Also where it only made the archive, or opened one that had no log, and others have read it.
void TestDatabase::takesTheLogAwayAtTheEnd()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.gongbao"_s);
    for (int opened = 0; opened < 2; ++opened) {
        auto writer = Database::open(path, OpenMode::ReadWrite, kAtOnce);
        QVERIFY(writer.ok());
        {
            const auto reader = Database::open(path, OpenMode::ReadOnly, kAtOnce);
            QVERIFY(reader.ok());
        }
        writer->reset();
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"a.gongbao"_s});
        runSql(path, "PRAGMA journal_mode = DELETE");
    }
}

void TestDatabase::opensForReading()
{
    fixture::TemporaryArchive archive;
    QVERIFY(archive.database->execute("INSERT INTO gazette (name) VALUES ('甲')").ok());
    auto reader = Database::open(archive.path, OpenMode::ReadOnly, kAtOnce);
    QVERIFY(reader.ok());
    auto count = (*reader)->prepare("SELECT count(*) FROM gazette");
    QCOMPARE(*count->step(), true);
    QCOMPARE(count->integer(0), 1);
}

void TestDatabase::refusesWritesWhenOpenedForReading()
{
    fixture::TemporaryArchive archive;
    auto reader = Database::open(archive.path, OpenMode::ReadOnly, kAtOnce);
    const Status done = (*reader)->execute("INSERT INTO gazette (name) VALUES ('甲')");
    QVERIFY(!done.ok());
    QCOMPARE(done.error().code, ErrorCode::ReadOnly);
}

void TestDatabase::finishesWhatWasCutShort()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.gongbao"_s);
    write(path, {});
    QVERIFY(Database::open(path, OpenMode::ReadWrite, kAtOnce).ok());
    QFile::remove(path);
    runSql(path, "PRAGMA journal_mode = WAL");
    QVERIFY(read(path).size() > 0);
    QVERIFY(Database::open(path, OpenMode::ReadWrite, kAtOnce).ok());
}

void TestDatabase::reportsAMissingFile()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"none.gongbao"_s);
    const auto opened = Database::open(path, OpenMode::ReadOnly, kAtOnce);
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().code, ErrorCode::NotFound);
    QVERIFY(opened.error().message.contains(path));
    QVERIFY(!QFile::exists(path));
}

void TestDatabase::reportsAMissingFolder()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"none/a.gongbao"_s);
    const auto opened = Database::open(path, OpenMode::ReadWrite, kAtOnce);
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().code, ErrorCode::NotFound);
    QVERIFY(opened.error().message.contains(path));
}

void TestDatabase::reportsAFolder()
{
    QTemporaryDir folder;
    const auto opened = Database::open(folder.path(), OpenMode::ReadWrite, kAtOnce);
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().code, ErrorCode::Unsupported);
}

void TestDatabase::refusesOtherFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("text") << QByteArray("云山县人民政府公报\n").repeated(100);
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("zeros") << QByteArray(10000, '\0');
    QTest::newRow("header only") << QByteArray("SQLite format 3\0", 16);
}

void TestDatabase::refusesOtherFiles()
{
    QFETCH(QByteArray, bytes);
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.gongbao"_s);
    write(path, bytes);
    for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::ReadWrite}) {
        const auto opened = Database::open(path, mode, kAtOnce);
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().code, ErrorCode::NotAnArchive);
        QVERIFY(opened.error().message.contains(path));
        QCOMPARE(read(path), bytes);
    }
}

void TestDatabase::refusesANewerArchive()
{
    fixture::TemporaryArchive archive;
    archive.database.reset();
    runSql(archive.path, "PRAGMA user_version = 99");
    const QByteArray before = read(archive.path);
    for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::ReadWrite}) {
        const auto opened = Database::open(archive.path, mode, kAtOnce);
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().code, ErrorCode::TooNew);
        QVERIFY(opened.error().message.contains(u"99"_s));
    }
    QCOMPARE(read(archive.path), before);
}

void TestDatabase::refusesAnotherProgramsDatabase()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"other.sqlite"_s);
    runSql(path, "CREATE TABLE bookmark (url TEXT)");
    const QByteArray before = read(path);
    const auto opened = Database::open(path, OpenMode::ReadWrite, kAtOnce);
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().code, ErrorCode::NotAnArchive);
    QCOMPARE(read(path), before);
}

void TestDatabase::reportsATruncatedArchive()
{
    fixture::TemporaryArchive archive;
    archive.database.reset();
    QVERIFY(QFile::resize(archive.path, QFile(archive.path).size() / 2));
    const auto opened = Database::open(archive.path, OpenMode::ReadWrite, kAtOnce);
    QVERIFY(!opened.ok());
    QCOMPARE(opened.error().code, ErrorCode::Corrupt);
}

void TestDatabase::reportsALock()
{
    fixture::TemporaryArchive archive;
    const auto other = archive.connect();
    QVERIFY(other->execute("BEGIN IMMEDIATE").ok());
    const Status done = archive.database->transaction([] { return Status(); });
    QVERIFY(!done.ok());
    QCOMPARE(done.error().code, ErrorCode::Locked);
    QVERIFY(done.error().message.contains(archive.path));
}

void TestDatabase::reportsALockOfAnotherProcess()
{
    fixture::TemporaryArchive archive;
    archive.database.reset();
    const OtherProcess other(archive.path, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE;");
    QVERIFY(other.isReady());
    for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::ReadWrite}) {
        const auto opened = Database::open(archive.path, mode, kAtOnce);
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().code, ErrorCode::Locked);
    }
}

void TestDatabase::readsWhileAnotherProcessWrites()
{
    fixture::TemporaryArchive archive;
    archive.database.reset();
    const OtherProcess other(archive.path, "BEGIN IMMEDIATE; DELETE FROM gazette;");
    QVERIFY(other.isReady());
    const auto opened = Database::open(archive.path, OpenMode::ReadWrite, kAtOnce);
    QVERIFY(opened.ok());
    QVERIFY((*opened)->execute("SELECT count(*) FROM gazette").ok());
    const Status done = (*opened)->execute("INSERT INTO gazette (name) VALUES ('甲')");
    QVERIFY(!done.ok());
    QCOMPARE(done.error().code, ErrorCode::Locked);
}

void TestDatabase::rollsBackAFailedTransaction()
{
    fixture::TemporaryArchive archive;
    Database& database = *archive.database;
    const QByteArray before = fixture::dump(database);
    const Status done = database.transaction([&]() -> Status {
        if (Status inserted = database.execute("INSERT INTO gazette (name) VALUES ('甲')");
            !inserted) {
            return inserted;
        }
        return Error{ErrorCode::Cancelled, u"enough"_s};
    });
    QCOMPARE(done.error().message, u"enough"_s);
    QCOMPARE(fixture::dump(database), before);
    QVERIFY(database.transaction([] { return Status(); }).ok());
}

void TestDatabase::rollsBackWhenWorkThrows()
{
    fixture::TemporaryArchive archive;
    const auto throwing = []() -> Status { throw std::bad_alloc(); };
    QVERIFY_THROWS_EXCEPTION(std::bad_alloc,
                             static_cast<void>(archive.database->transaction(throwing)));
    QVERIFY(archive.database->transaction([] { return Status(); }).ok());
}

void TestDatabase::reportsAFullDisk()
{
    fixture::TemporaryArchive archive;
    Database& database = *archive.database;
    QVERIFY(database.execute("PRAGMA max_page_count = 1").ok()); // as many as there are
    const Status done =
        database.execute("INSERT INTO source_file (sha256, name, encoding, imported_at, bytes) "
                         "VALUES (randomblob(32), '', '', '', zeroblob(1000000))");
    QVERIFY(!done.ok());
    QCOMPARE(done.error().code, ErrorCode::DiskFull);
    QVERIFY(done.error().message.contains(archive.path));
}

void TestDatabase::runsNothingThatAFileBrings()
{
    fixture::TemporaryArchive archive;
    archive.database.reset();
    runSql(archive.path, "CREATE TRIGGER evil AFTER INSERT ON gazette BEGIN "
                         "INSERT INTO issuing_body (name) VALUES ('evil'); END;"
                         "CREATE VIEW bait AS SELECT 1;");
    archive.database = archive.connect();
    Database& database = *archive.database;
    QVERIFY(database.execute("INSERT INTO gazette (name) VALUES ('甲')").ok());
    auto bodies = database.prepare("SELECT count(*) FROM issuing_body");
    QCOMPARE(*bodies->step(), true);
    QCOMPARE(bodies->integer(0), 0);
    QVERIFY(!database.execute("SELECT * FROM bait").ok());
    QVERIFY(!database.execute("SELECT zeroblob(600000000)").ok());
    // Defensive: neither the schema nor the index's inner tables can be written past SQLite.
    QVERIFY(!database.execute("PRAGMA writable_schema = ON; DELETE FROM sqlite_schema").ok());
    QVERIFY(!database.execute("DELETE FROM search_text_data").ok());
}

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
