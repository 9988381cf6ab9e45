// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/opening.h"

#include "archive/ftstokenizer.h"
#include "archive/partfile.h"
#include "archive/sqliteerror.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <sqlite3.h>

#include <cerrno>
#include <memory>

namespace gongbao::archive {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kSqliteHeaderSize = 100;
// Bytes. The longest are original files, which are smaller; a schema must not make longer ones.
constexpr int kLongestValue = 512 * 1024 * 1024;

using Connection = std::unique_ptr<sqlite3, decltype(&sqlite3_close)>;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Archive)
};

Status execute(sqlite3* handle, const char* sql)
{
    const int code = sqlite3_exec(handle, sql, nullptr, nullptr, nullptr);
    return code == SQLITE_OK ? Status() : Status(sqliteError(handle, code));
}

/// The folder that a new archive is made in. Only the user may look into it and into the file: an
/// archive holds notes as well.
Status findFolder(const QString& path)
{
    const QDir folder = QFileInfo(path).dir();
    if (path == defaultArchivePath() && !folder.exists() && !folder.mkpath(u"."_s)) {
        return Error{ErrorCode::ReadOnly,
                     Text::tr("The folder %1 could not be made; check the permissions of the "
                              "folder above it.")
                         .arg(folder.path())};
    }
    if (!folder.exists()) {
        return Error{ErrorCode::NotFound,
                     Text::tr("%1: there is no such folder; make it or choose another place "
                              "for the archive.")
                         .arg(path)};
    }
    return {};
}

/// What the file system alone can tell, in better words than SQLite's.
Status checkFile(const QString& path, OpenMode mode)
{
    const QFileInfo file(path);
    if (file.isDir()) {
        return fileError(EISDIR, path);
    }
    if (!file.exists()) {
        if (mode == OpenMode::ReadOnly) {
            return Error{ErrorCode::NotFound, Text::tr("%1: there is no such archive.").arg(path)};
        }
        return findFolder(path);
    }
    if (!file.isReadable()) {
        return fileError(EACCES, path);
    }
    if (mode == OpenMode::ReadWrite && !file.isWritable()) {
        return sqliteError(SQLITE_READONLY, path, {});
    }
    // SQLite takes a file that is shorter than its header for an empty one, and would write over
    // it.
    if (file.size() > 0 && file.size() < kSqliteHeaderSize) {
        return sqliteError(SQLITE_NOTADB, path, {});
    }
    return {};
}

/// Everything that a file from elsewhere could use against us, off.
void harden(sqlite3* handle)
{
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, kLongestValue);
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DDL, 0, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DQS_DML, 0, nullptr);
}

Result<Connection> connect(const QByteArray& name, const QString& path, int flags,
                           std::chrono::milliseconds patience)
{
    sqlite3* handle = nullptr;
    const int code = sqlite3_open_v2(name.constData(), &handle,
                                     flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    Connection connection(handle, &sqlite3_close);
    if (code != SQLITE_OK) {
        return sqliteError(code, path, QString::fromUtf8(sqlite3_errstr(code)));
    }
    harden(handle);
    sqlite3_busy_timeout(handle, static_cast<int>(patience.count()));
    return connection;
}

Result<Connection> connectForWriting(const QString& path, std::chrono::milliseconds patience)
{
    Result<Connection> connection =
        connect(QFile::encodeName(path), path, SQLITE_OPEN_READWRITE, patience);
    if (connection && sqlite3_db_readonly(connection->get(), "main") == 1) {
        return sqliteError(SQLITE_READONLY, path, {});
    }
    return connection;
}

/// A WAL archive needs its lock files beside it even for reading. Where they can't be made, nobody
/// can write the archive either, and it may be read as it lies; but not where a log with unread
/// commits was left beside it.
Result<Connection> connectForReading(const QString& path, std::chrono::milliseconds patience)
{
    const QString log = path + u"-wal"_s;
    const bool frozen = !QFileInfo(QFileInfo(path).path()).isWritable() && !QFile::exists(log);
    if (!frozen) {
        return connect(QFile::encodeName(path), path, SQLITE_OPEN_READONLY, patience);
    }
    const QByteArray uri = QUrl::fromLocalFile(path).toEncoded() + "?immutable=1";
    return connect(uri, path, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, patience);
}

/// Settings of the connection; they last until it is closed.
Status configure(sqlite3* handle)
{
    // FULL: a power cut must not take back an import that was reported as stored. It costs one
    // flush to disk an issue. NORMAL would keep the file whole, but may lose the last commits.
    return execute(handle, "PRAGMA synchronous = FULL;"
                           "PRAGMA foreign_keys = ON;"
                           "PRAGMA cell_size_check = ON;"
                           "PRAGMA cache_size = -32768;" // KiB
                           "PRAGMA temp_store = MEMORY;" // no contents in temporary files
                           "PRAGMA journal_size_limit = 67108864;");
}

Status prepareForWriting(sqlite3* handle, const QString& path, int version)
{
    Result<SchemaState> state = schemaState(handle, path);
    if (!state) {
        return state.error();
    }
    // Both are kept in the file, and the page size only takes while it is empty.
    if (state->isNew) {
        if (Status sized = execute(handle, "PRAGMA page_size = 8192"); !sized) {
            return sized;
        }
    }
    // A connection has the log only once it has read after that; without, it could not take the log
    // away when it is closed last.
    if (Status logged = execute(handle, "PRAGMA journal_mode = WAL; SELECT 1 FROM sqlite_schema");
        !logged) {
        return logged;
    }
    return state->version < version ? migrate(handle, path, version) : Status();
}

Status checkForReading(sqlite3* handle, const QString& path)
{
    const Result<SchemaState> state = schemaState(handle, path);
    if (!state) {
        return state.error();
    }
    if (state->isNew) {
        return Error{ErrorCode::Empty,
                     Text::tr("%1 is no archive yet: it is empty, or making it was broken off. "
                              "Import into it again, and it will be made.")
                         .arg(path)};
    }
    if (state->version < kSchemaVersion) {
        return Error{ErrorCode::Unsupported,
                     Text::tr("%1 was written by an older Gongbao and must be brought up to date "
                              "first; open it where it may be written.")
                         .arg(path)};
    }
    return {};
}

/// The file is there.
Result<Connection> openPresent(const QString& path, OpenMode mode,
                               std::chrono::milliseconds patience, int version)
{
    const bool writes = mode == OpenMode::ReadWrite;
    Result<Connection> connection =
        writes ? connectForWriting(path, patience) : connectForReading(path, patience);
    if (!connection) {
        return connection.error();
    }
    sqlite3* const handle = connection->get();
    // Before the schema is touched: the tables of the search index name the tokenizer.
    if (Status registered = registerTokenizer(handle); !registered) {
        return registered.error();
    }
    if (Status configured = configure(handle); !configured) {
        return configured.error();
    }
    const Status ready =
        writes ? prepareForWriting(handle, path, version) : checkForReading(handle, path);
    return ready ? std::move(connection) : Result<Connection>(ready.error());
}

Error creationError(int reason, const QString& path)
{
    return reason == EACCES || reason == EPERM ? sqliteError(SQLITE_READONLY, path, {})
                                               : fileError(reason, path);
}

/// An archive with nothing in it at @p path, where no file is: whole, or none at all.
Status makeArchive(const QString& path, std::chrono::milliseconds patience, int version)
{
    PartFile part(path);
    if (const int reason = part.begin(); reason != 0) {
        return creationError(reason, path);
    }
    const Status filled = [&]() -> Status {
        const Result<Connection> made =
            openPresent(part.name(), OpenMode::ReadWrite, patience, version);
        // All of it into the file, which is what gets the name.
        return made ? execute(made->get(), "PRAGMA journal_mode = DELETE") : Status(made.error());
    }();
    if (!filled) {
        Error error = filled.error();
        error.message.replace(part.name(), path); // the one that people know
        return error;
    }
    const int reason = part.keep();
    // Another program may have made it meanwhile; that one is opened then.
    return reason == 0 || QFileInfo::exists(path) ? Status() : creationError(reason, path);
}

} // namespace

Result<OpenedFile> openArchiveFile(const QString& path, OpenMode mode,
                                   std::chrono::milliseconds patience, int version)
{
    // Absolute, so that no name can be taken for a URI or for SQLite's ":memory:".
    const QString absolute = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (Status file = checkFile(absolute, mode); !file) {
        return file.error();
    }
    if (!QFileInfo::exists(absolute)) {
        if (Status made = makeArchive(absolute, patience, version); !made) {
            return made.error();
        }
    }
    Result<Connection> connection = openPresent(absolute, mode, patience, version);
    return connection ? OpenedFile{connection->release(), absolute}
                      : Result<OpenedFile>(connection.error());
}

} // namespace gongbao::archive
