// SPDX-License-Identifier: GPL-3.0-or-later
// One connection to an archive file.
#pragma once

#include "archive/statement.h"
#include "base/result.h"

#include <QString>

#include <functional>
#include <memory>

struct sqlite3;

namespace gongbao::archive {

enum class OpenMode {
    ReadOnly,  ///< the file must exist
    ReadWrite, ///< made where there is none; migrated where it is older
};

/// An open archive. Belongs to one thread at a time; every thread opens its own. Many may read
/// while one writes (WAL).
class Database
{
public:
    /// Errors: NotAnArchive, TooNew, Locked, ReadOnly, DiskFull, NotFound, Corrupt, each with the
    /// path in its message.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString& path, OpenMode mode);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] sqlite3* handle() const { return m_handle; }

    [[nodiscard]] Result<Statement> prepare(const char* sql);
    [[nodiscard]] Status execute(const char* sql);
    /// Runs @p work in one transaction: commits when it succeeds, else rolls back and hands on its
    /// error.
    [[nodiscard]] Status transaction(const std::function<Status()>& work);
    /// Breaks off the statement that runs on this connection. The only call allowed from other
    /// threads.
    void interrupt();
    /// The last error of the connection as an Error, with the archive's path.
    [[nodiscard]] Error lastError() const;

private:
    Database(sqlite3* handle, QString path);

    sqlite3* m_handle = nullptr;
    QString m_path;
};

/// Where the archive lies unless the user says otherwise: gongbao/archive.gongbao in the user's
/// data folder.
[[nodiscard]] QString defaultArchivePath();

} // namespace gongbao::archive
