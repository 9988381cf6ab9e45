// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/migration.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include <memory>

using namespace gongbao;
using namespace gongbao::archive;
using namespace Qt::StringLiterals;

namespace {

using Connection = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

Connection emptyDatabase()
{
    sqlite3* handle = nullptr;
    sqlite3_open(":memory:", &handle);
    return {handle, &sqlite3_close};
}

bool run(const Connection& connection, const char* sql)
{
    return sqlite3_exec(connection.get(), sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

} // namespace

/// Schema files of the test's own stand for those of later versions.
class TestMigration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void runsTheFilesInOrder();
    void runsOnlyWhatIsMissing();
    void readsStatementsAsSqliteDoes();
    void leavesTheFormerVersionWhenAStepFails();
    void reportsAMissingFile();
    void refusesForeignDatabases();

private:
    void writeSchema(int version, const QByteArray& sql);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestMigration::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    writeSchema(1, "CREATE TABLE a (x); INSERT INTO a VALUES (1);");
}

void TestMigration::writeSchema(int version, const QByteArray& sql)
{
    QFile file(m_folder->filePath(u"schema-%1.sql"_s.arg(version)));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(sql);
}

void TestMigration::runsTheFilesInOrder()
{
    writeSchema(2, "ALTER TABLE a ADD COLUMN y DEFAULT 2;");
    const Connection connection = emptyDatabase();
    QVERIFY(migrate(connection.get(), u"a"_s, 2, m_folder->path()).ok());
    QVERIFY(run(connection, "SELECT x, y FROM a"));
}

void TestMigration::runsOnlyWhatIsMissing()
{
    const Connection connection = emptyDatabase();
    QVERIFY(migrate(connection.get(), u"a"_s, 1, m_folder->path()).ok());
    QCOMPARE(schemaState(connection.get(), u"a"_s)->version, 1);
    writeSchema(1, "this must not run again");
    writeSchema(2, "CREATE TABLE b (x);");
    QVERIFY(migrate(connection.get(), u"a"_s, 2, m_folder->path()).ok());
    QVERIFY(run(connection, "SELECT * FROM a, b"));
}

void TestMigration::readsStatementsAsSqliteDoes()
{
    writeSchema(1, "-- a; comment\nCREATE TABLE a (x DEFAULT 'a;b'); /* ; */\n"
                   "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; SELECT 2; END;\n-- end");
    const Connection connection = emptyDatabase();
    QVERIFY(migrate(connection.get(), u"a"_s, 1, m_folder->path()).ok());
    QVERIFY(run(connection, "INSERT INTO a DEFAULT VALUES"));
}

void TestMigration::leavesTheFormerVersionWhenAStepFails()
{
    writeSchema(2, "CREATE TABLE b (x); DROP TABLE a; INSERT INTO nowhere VALUES (1);");
    const Connection connection = emptyDatabase();
    QVERIFY(migrate(connection.get(), u"a"_s, 1, m_folder->path()).ok());
    const Status done = migrate(connection.get(), u"a"_s, 2, m_folder->path());
    QVERIFY(!done.ok());
    QVERIFY(done.error().message.contains(u"nowhere"_s));
    QCOMPARE(schemaState(connection.get(), u"a"_s)->version, 1);
    QVERIFY(run(connection, "SELECT * FROM a"));
    QVERIFY(!run(connection, "SELECT * FROM b"));
    QVERIFY(sqlite3_get_autocommit(connection.get()) != 0);
}

void TestMigration::reportsAMissingFile()
{
    const Connection connection = emptyDatabase();
    const Status done = migrate(connection.get(), u"a"_s, 2, m_folder->path());
    QVERIFY(!done.ok());
    QVERIFY(done.error().message.contains(u"schema-2.sql"_s));
    QVERIFY(schemaState(connection.get(), u"a"_s)->isNew);
}

void TestMigration::refusesForeignDatabases()
{
    const Connection connection = emptyDatabase();
    QVERIFY(run(connection, "CREATE TABLE b (x); PRAGMA user_version = 1"));
    const auto state = schemaState(connection.get(), u"b.sqlite"_s);
    QVERIFY(!state.ok());
    QCOMPARE(state.error().code, ErrorCode::NotAnArchive);
}

QTEST_GUILESS_MAIN(TestMigration)
#include "tst_migration.moc"
