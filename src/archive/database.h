// SPDX-License-Identifier: GPL-3.0-or-later
// One connection to an archive file.
#pragma once

#include "archive/documentfacets.h"
#include "archive/indexeddocuments.h"
#include "archive/namecache.h"
#include "archive/statement.h"
#include "base/result.h"

#include <QString>

#include <chrono>
#include <functional>
#include <memory>

struct sqlite3;

namespace gongbao::archive {

enum class OpenMode {
    ReadOnly,  ///< the file must exist; works on read-only media
    ReadWrite, ///< made where there is none; migrated where it is older
};

/// How long a connection waits for another one to finish writing before it gives up.
inline constexpr std::chrono::milliseconds kLockPatience{5000};

/// An open archive. Belongs to one thread at a time; every thread opens its own. Many may read
/// while one writes (WAL). Nothing that a hostile file brings along runs: triggers and views are
/// off, its schema is not trusted.
class Database
{
public:
    /// Errors: NotAnArchive, TooNew, Locked, ReadOnly, DiskFull, NotFound, Unreadable, Corrupt,
    /// Unsupported (ReadOnly, and the file must be migrated first), Empty (ReadOnly, and its making
    /// was broken off), each with the path in its message. A file that is made gets its name once
    /// it is whole. Folders are never made but that of defaultArchivePath().
    [[nodiscard]] static Result<std::unique_ptr<Database>>
    open(const QString& path, OpenMode mode, std::chrono::milliseconds patience = kLockPatience);
    /// An archive of the older schema @p version in the empty file at @p path, to be filled with
    /// rows of that time; open() then brings it up to date. Errors as those of open().
    [[nodiscard]] static Result<std::unique_ptr<Database>> create(const QString& path, int version);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Absolute.
    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] sqlite3* handle() const { return m_handle; }

    [[nodiscard]] Result<Statement> prepare(const char* sql);
    /// Runs one or more statements that give no rows of interest.
    [[nodiscard]] Status execute(const char* sql);
    /// Runs @p work in one transaction: commits when it succeeds, else rolls back and hands on its
    /// error. Takes the write lock at once. Not to be nested.
    [[nodiscard]] Status transaction(const std::function<Status()>& work);
    /// Runs @p work, which only reads, on the one state that the archive has now, whatever others
    /// write meanwhile. Not to be nested.
    [[nodiscard]] Status snapshot(const std::function<Status()>& work);
    /// Moves what was stored from the log beside the file into the file itself, as far as nobody
    /// reads or writes: who copies the file alone then has it. What could not be moved stays safe
    /// in the log.
    void checkpoint();
    /// Moves all of it, and does without a log from now on: whoever only reads the file then lays
    /// nothing beside it; the next one that may write begins a log again. No other is open.
    [[nodiscard]] Status closeLog();
    /// Breaks off the statement that runs on this connection. The only call allowed from other
    /// threads.
    void interrupt();
    /// What this connection remembers of the documents in the search index.
    [[nodiscard]] IndexedDocuments& indexedDocuments() { return m_indexedDocuments; }
    [[nodiscard]] FacetCache& facets() { return m_facets; }
    [[nodiscard]] NameCache& names() { return m_names; }

private:
    Database(sqlite3* handle, QString path);

    sqlite3* m_handle = nullptr;
    QString m_path;
    IndexedDocuments m_indexedDocuments;
    FacetCache m_facets;
    NameCache m_names;
};

/// Where the archive lies unless the user says otherwise: gongbao/archive.gongbao in the user's
/// data folder.
[[nodiscard]] QString defaultArchivePath();

} // namespace gongbao::archive
