// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/database.h"

#include "archive/opening.h"
#include "archive/sqliteerror.h"

#include <QStandardPaths>

#include <sqlite3.h>

#include <utility>

namespace gongbao::archive {

namespace {

using namespace Qt::StringLiterals;

/// Rolls back what was not committed when it goes, so that no error or exception leaves a
/// transaction open.
class Rollback
{
public:
    explicit Rollback(sqlite3* handle)
        : m_handle(handle)
    {
    }
    Rollback(const Rollback&) = delete;
    Rollback& operator=(const Rollback&) = delete;
    ~Rollback()
    {
        // After some failures (disk full, I/O) SQLite has rolled back by itself.
        if (sqlite3_get_autocommit(m_handle) == 0) {
            sqlite3_exec(m_handle, "ROLLBACK", nullptr, nullptr, nullptr);
        }
    }

private:
    sqlite3* m_handle;
};

} // namespace

Database::Database(sqlite3* handle, QString path)
    : m_handle(handle)
    , m_path(std::move(path))
{
}

Database::~Database()
{
    // _v2: should a statement outlive its Database, its connection lingers instead of leaking.
    sqlite3_close_v2(m_handle);
}

Result<std::unique_ptr<Database>> Database::open(const QString& path, OpenMode mode,
                                                 std::chrono::milliseconds patience)
{
    Result<OpenedFile> opened = openArchiveFile(path, mode, patience);
    if (!opened) {
        return opened.error();
    }
    return std::unique_ptr<Database>(new Database(opened->handle, std::move(opened->path)));
}

Result<std::unique_ptr<Database>> Database::create(const QString& path, int version)
{
    Result<OpenedFile> opened = openArchiveFile(path, OpenMode::ReadWrite, kLockPatience, version);
    if (!opened) {
        return opened.error();
    }
    return std::unique_ptr<Database>(new Database(opened->handle, std::move(opened->path)));
}

Result<Statement> Database::prepare(const char* sql)
{
    sqlite3_stmt* statement = nullptr;
    const int code = sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr);
    if (code != SQLITE_OK) {
        return sqliteError(m_handle, code);
    }
    return Statement(statement);
}

Status Database::execute(const char* sql)
{
    const int code = sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr);
    return code == SQLITE_OK ? Status() : Status(sqliteError(m_handle, code));
}

Status Database::transaction(const std::function<Status()>& work)
{
    Q_ASSERT(sqlite3_get_autocommit(m_handle) != 0);
    // From before the beginning: BEGIN may be interrupted when it has already begun.
    const Rollback rollbackUnlessCommitted(m_handle);
    // IMMEDIATE: a transaction that first reads and then finds the lock taken could not wait.
    if (Status begun = execute("BEGIN IMMEDIATE"); !begun) {
        return begun;
    }
    Status done = work();
    if (done) {
        done = execute("COMMIT");
    }
    if (!done) {
        m_indexedDocuments.forget(); // what was stored may have been read as well
        m_facets.forget();
        m_names.forget();
    }
    return done;
}

Status Database::snapshot(const std::function<Status()>& work)
{
    Q_ASSERT(sqlite3_get_autocommit(m_handle) != 0);
    const Rollback end(m_handle);
    const Status begun = execute("BEGIN DEFERRED");
    return begun ? work() : begun;
}

void Database::checkpoint()
{
    sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
}

Status Database::closeLog()
{
    return execute("PRAGMA journal_mode = DELETE");
}

void Database::interrupt()
{
    sqlite3_interrupt(m_handle);
}

QString defaultArchivePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           u"/gongbao/archive.gongbao"_s;
}

} // namespace gongbao::archive
