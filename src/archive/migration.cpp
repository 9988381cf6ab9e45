// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/migration.h"

#include "archive/sqliteerror.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QFile>

#include <sqlite3.h>

namespace gongbao::archive {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Archive)
};

Result<int> readInteger(sqlite3* handle, const char* sql)
{
    sqlite3_stmt* statement = nullptr;
    int code = sqlite3_prepare_v2(handle, sql, -1, &statement, nullptr);
    int value = 0;
    if (code == SQLITE_OK) {
        code = sqlite3_step(statement);
        value = sqlite3_column_int(statement, 0);
    }
    Result<int> result =
        code == SQLITE_ROW ? Result<int>(value) : Result<int>(sqliteError(handle, code));
    sqlite3_finalize(statement);
    return result;
}

/// Runs statement after statement; where one ends and the next begins SQLite itself knows best.
Status runScript(sqlite3* handle, const QByteArray& script)
{
    const char* rest = script.constData();
    while (*rest != '\0') {
        sqlite3_stmt* statement = nullptr;
        int code = sqlite3_prepare_v2(handle, rest, -1, &statement, &rest);
        if (code == SQLITE_OK && statement != nullptr) {
            do {
                code = sqlite3_step(statement);
            } while (code == SQLITE_ROW);
        }
        const bool failed = code != SQLITE_OK && code != SQLITE_DONE;
        Status result = failed ? Status(sqliteError(handle, code)) : Status();
        sqlite3_finalize(statement);
        if (failed) {
            return result;
        }
    }
    return {};
}

Status runSchemaFile(sqlite3* handle, const QString& folder, int version)
{
    QFile file(u"%1/schema-%2.sql"_s.arg(folder).arg(version));
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::Internal,
                     Text::tr("The program's file %1 can't be read; install Gongbao again.")
                         .arg(file.fileName())};
    }
    return runScript(handle, file.readAll());
}

Status migrateInTransaction(sqlite3* handle, const QString& path, int version,
                            const QString& folder)
{
    // Looked up again under the lock: another program may have been faster.
    const Result<SchemaState> state = schemaState(handle, path);
    if (!state) {
        return state.error();
    }
    for (int next = state->version + 1; next <= version; ++next) {
        if (Status done = runSchemaFile(handle, folder, next); !done) {
            return done;
        }
    }
    const QByteArray marks =
        u"PRAGMA application_id = %1; PRAGMA user_version = %2"_s.arg(kApplicationId)
            .arg(version)
            .toLatin1();
    return runScript(handle, marks);
}

} // namespace

Result<SchemaState> schemaState(sqlite3* handle, const QString& path)
{
    const Result<int> application = readInteger(handle, "PRAGMA application_id");
    if (!application) {
        return application.error();
    }
    const Result<int> version = readInteger(handle, "PRAGMA user_version");
    if (!version) {
        return version.error();
    }
    if (*application == kApplicationId && *version > 0) {
        if (*version > kSchemaVersion) {
            return Error{ErrorCode::TooNew,
                         Text::tr("%1 was written by a newer Gongbao (archive version %2, this "
                                  "program knows %3); install the newer program to open it.")
                             .arg(path)
                             .arg(*version)
                             .arg(kSchemaVersion)};
        }
        return SchemaState{false, *version};
    }
    // An empty SQLite file may be one of ours whose making was cut short.
    const Result<int> things = readInteger(handle, "SELECT count(*) FROM sqlite_schema");
    if (!things) {
        return things.error();
    }
    const bool isOurs = *application == 0 || *application == kApplicationId;
    if (isOurs && *version == 0 && *things == 0) {
        return SchemaState{true, 0};
    }
    return sqliteError(SQLITE_NOTADB, path, {});
}

Status migrate(sqlite3* handle, const QString& path, int version)
{
    return migrate(handle, path, version, u":/gongbao/sql"_s);
}

Status migrate(sqlite3* handle, const QString& path, int version, const QString& folder)
{
    if (Status begun = runScript(handle, "BEGIN EXCLUSIVE"); !begun) {
        return begun;
    }
    Status done = migrateInTransaction(handle, path, version, folder);
    if (done) {
        done = runScript(handle, "COMMIT");
    }
    if (!done && sqlite3_get_autocommit(handle) == 0) {
        sqlite3_exec(handle, "ROLLBACK", nullptr, nullptr, nullptr);
    }
    return done;
}

} // namespace gongbao::archive
