// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/sqliteerror.h"

#include "base/cancelled.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <sqlite3.h>

#include <cerrno>

namespace gongbao::archive {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Archive)
};

QString pathOf(sqlite3* connection)
{
    const char* name = sqlite3_db_filename(connection, "main");
    return QString::fromUtf8(name);
}

/// What SQLite lays beside an archive that can be written, and may itself not be written: whoever
/// only reads in a shared folder makes it, and owns it.
QString filesInTheWay(const QString& path)
{
    QStringList names;
    for (const QString& suffix : {u"-wal"_s, u"-shm"_s}) {
        const QFileInfo beside(path + suffix);
        if (QFileInfo(path).isWritable() && beside.exists() && !beside.isWritable()) {
            names.append(beside.fileName());
        }
    }
    return names.join(u", "_s);
}

} // namespace

Error indexDamage(const QString& path)
{
    return {ErrorCode::Corrupt, Text::tr("The search index of “%1” is damaged; make it anew with "
                                         "“gongbao-cli reindex”.")
                                    .arg(path)};
}

Error sqliteError(int code, const QString& path, const QString& detail)
{
    if (code == SQLITE_CORRUPT_VTAB) {
        return indexDamage(path); // only FTS5 says so
    }
    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Locked,
                Text::tr("%1 is in use by another program; try again when that has finished.")
                    .arg(path)};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        if (const QString other = filesInTheWay(path); !other.isEmpty()) {
            return {ErrorCode::ReadOnly,
                    Text::tr("%1 may not be written because %2, which another user's program left "
                             "beside it, may not. Have that user close Gongbao; where nobody has "
                             "the archive open, delete it.")
                        .arg(path, other)};
        }
        return {ErrorCode::ReadOnly,
                Text::tr("%1 may not be written; check the permissions of the file and of its "
                         "folder.")
                    .arg(path)};
    case SQLITE_FULL:
        return {
            ErrorCode::DiskFull,
            Text::tr("%1 can't grow, the disk is full or a quota is used up; free some space and "
                     "try again.")
                .arg(path)};
    case SQLITE_NOTADB:
        return {ErrorCode::NotAnArchive,
                Text::tr("%1 is not a Gongbao archive; choose another file.").arg(path)};
    case SQLITE_CORRUPT:
        return {ErrorCode::Corrupt,
                Text::tr("%1 is damaged (%2); restore it from a backup.").arg(path, detail)};
    case SQLITE_CANTOPEN:
        return {ErrorCode::Unreadable,
                Text::tr("%1 can't be opened; check the permissions of the file and of its "
                         "folder.")
                    .arg(path)};
    case SQLITE_IOERR:
        return {
            ErrorCode::Unreadable,
            Text::tr("The disk failed while %1 was used (%2); check the disk.").arg(path, detail)};
    case SQLITE_INTERRUPT:
        return cancelled();
    case SQLITE_TOOBIG:
        return {ErrorCode::TooLarge, Text::tr("%1: a value is too large to store.").arg(path)};
    default:
        return {ErrorCode::Internal, Text::tr("%1 could not be used (%2).").arg(path, detail)};
    }
}

Error sqliteError(sqlite3* connection, int code)
{
    // SQLite knows a full disk by one errno only, and takes quotas and limits for broken disks. Its
    // own record of the errno leaves out statements that fail while they run.
    const int recorded = sqlite3_system_errno(connection);
    const int reason = recorded != 0 ? recorded : errno;
    if ((code & 0xFF) == SQLITE_IOERR && (reason == EDQUOT || reason == EFBIG)) {
        code = SQLITE_FULL;
    }
    return sqliteError(code, pathOf(connection), QString::fromUtf8(sqlite3_errmsg(connection)));
}

} // namespace gongbao::archive
