// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/indextables.h"

#include "archive/ftstokenizer.h"
#include "archive/migration.h"
#include "archive/rows.h"
#include "archive/sqliteerror.h"

#include <sqlite3.h>

#include <memory>

namespace gongbao::archive {

namespace {

using namespace Qt::StringLiterals;

constexpr QLatin1StringView kPlain[] = {"search_version"_L1, "search_document"_L1};
constexpr QLatin1StringView kVirtual[] = {"search_text"_L1, "search_symbol"_L1, "search_title"_L1};
constexpr QLatin1StringView kOfEach[] = {"_data"_L1, "_idx"_L1, "_config"_L1};

/// All of them, those of FTS5 behind the ones that they belong to.
QStringList allTables()
{
    QStringList names(std::begin(kPlain), std::end(kPlain));
    for (const QLatin1StringView table : kVirtual) {
        names.append(table);
        for (const QLatin1StringView part : kOfEach) {
            names.append(table + part);
        }
    }
    return names;
}

/// Lets FTS5's own tables be written while it lives, from which archives are protected otherwise.
class Unprotected
{
public:
    explicit Unprotected(Database& database)
        : m_handle(database.handle())
    {
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    }
    ~Unprotected() { sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr); }
    Unprotected(const Unprotected&) = delete;
    Unprotected& operator=(const Unprotected&) = delete;

private:
    sqlite3* m_handle;
};

using Connection = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

/// A new archive, in memory.
Result<Connection> newSchema()
{
    const QString name = u":memory:"_s;
    sqlite3* handle = nullptr;
    const int code = sqlite3_open(":memory:", &handle);
    Connection connection(handle, &sqlite3_close);
    if (code != SQLITE_OK) {
        return sqliteError(code, name, QString::fromUtf8(sqlite3_errstr(code)));
    }
    if (Status registered = registerTokenizer(handle); !registered) {
        return registered.error();
    }
    Status made = migrate(handle, name, kSchemaVersion);
    return made ? Result<Connection>(std::move(connection)) : Result<Connection>(made.error());
}

/// What SQL on @p handle gives in its first column, which is SQL itself.
Result<QByteArrayList> statements(sqlite3* handle, const QString& sql)
{
    sqlite3_stmt* prepared = nullptr;
    const int code = sqlite3_prepare_v2(handle, sql.toUtf8().constData(), -1, &prepared, nullptr);
    if (code != SQLITE_OK) {
        return sqliteError(handle, code);
    }
    Statement statement(prepared);
    return listOfRows<QByteArrayList>(statement, [](const Statement& row) { return row.utf8(0); });
}

/// What makes the tables, and sets FTS5 as it is set in a new archive.
Result<QByteArrayList> makingStatements()
{
    const Result<Connection> schema = newSchema();
    if (!schema) {
        return schema.error();
    }
    QByteArrayList all;
    const auto append = [&](const QString& sql) -> Status {
        const Result<QByteArrayList> some = statements(schema->get(), sql);
        if (some) {
            all += *some;
        }
        return some ? Status() : Status(some.error());
    };
    for (const QLatin1StringView table : kPlain) {
        if (Status done = append(u"SELECT sql FROM sqlite_schema WHERE name = '%1'"_s.arg(table));
            !done) {
            return done.error();
        }
    }
    for (const QLatin1StringView table : kVirtual) {
        for (const QString& sql :
             {u"SELECT sql FROM sqlite_schema WHERE name = '%1'"_s.arg(table),
              u"SELECT 'INSERT INTO %1 (%1, rank) VALUES (' || quote(k) || ', ' || quote(v) || ')' "
              "FROM %1_config WHERE k <> 'version'"_s.arg(table)}) {
            if (Status done = append(sql); !done) {
                return done.error();
            }
        }
    }
    return all;
}

} // namespace

Result<QStringList> missingIndexTables(Database& database)
{
    Result<Statement> present = database.prepare("SELECT name FROM sqlite_schema");
    if (!present) {
        return present.error();
    }
    QStringList missing = allTables();
    const Status done = forEachRow(*present, [&] { missing.removeOne(present->text(0)); });
    return done ? Result<QStringList>(missing) : Result<QStringList>(done.error());
}

Status remakeIndexTables(Database& database)
{
    const Result<QByteArrayList> making = makingStatements();
    if (!making) {
        return making.error();
    }
    const Unprotected unprotected(database);
    // FTS5 refuses to drop what it can't read, so that it must not know of its tables any more.
    QStringList virtualTables;
    for (const QLatin1StringView table : kVirtual) {
        virtualTables.append(u'\'' + table + u'\'');
    }
    QStringList all = {
        u"PRAGMA writable_schema = ON"_s,
        u"DELETE FROM sqlite_schema WHERE name IN (%1)"_s.arg(virtualTables.join(u", "_s)),
        u"PRAGMA writable_schema = RESET"_s};
    for (const QString& table : allTables()) {
        all.append(u"DROP TABLE IF EXISTS "_s + table);
    }
    for (const QByteArray& sql : *making) {
        all.append(QString::fromUtf8(sql));
    }
    for (const QString& sql : std::as_const(all)) {
        if (Status done = database.execute(sql.toUtf8().constData()); !done) {
            static_cast<void>(database.execute("PRAGMA writable_schema = OFF"));
            return done;
        }
    }
    return {};
}

} // namespace gongbao::archive
