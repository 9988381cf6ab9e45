// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/backup.h"

#include "archive/newarchive.h"
#include "archive/stopguard.h"
#include "archive/textindex.h"
#include "base/cancelled.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cerrno>

namespace gongbao::archive {

namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kChunk = qint64(1024) * 1024; // bytes

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

/// VACUUM INTO reads one state of the archive, whatever others write meanwhile, and leaves out the
/// pages that are free.
Status copyInto(Database& database, const QString& part, const QString& path, const StopToken& stop)
{
    const StopGuard guard(database, stop);
    if (Status going = guard.check(); !going) {
        return going;
    }
    Result<Statement> copying = database.prepare("VACUUM INTO ?1");
    if (!copying) {
        return copying.error();
    }
    copying->bind(1, part);
    Status copied = copying->run();
    if (!copied && copied.error().code == ErrorCode::DiskFull) {
        return Error{
            ErrorCode::DiskFull,
            Text::tr("There is no room for the backup %1; choose another disk.").arg(path)};
    }
    return copied;
}

/// Byte for byte, for a file that nobody writes.
Status copyFile(const QString& from, const QString& to, const StopToken& stop,
                const Progress& progress)
{
    QFile source(from);
    QFile target(to);
    if (!source.open(QIODevice::ReadOnly)) {
        return fileError(EACCES, from);
    }
    if (!target.open(QIODevice::WriteOnly)) {
        return fileError(EACCES, to);
    }
    while (!source.atEnd()) {
        if (stop.stop_requested()) {
            return cancelled();
        }
        report(progress, {source.pos(), source.size(), from});
        const QByteArray bytes = source.read(kChunk);
        if (bytes.isEmpty() || target.write(bytes) != bytes.size()) {
            return fileError(bytes.isEmpty() ? EIO : ENOSPC, bytes.isEmpty() ? from : to);
        }
    }
    return target.flush() ? Status() : Status(fileError(ENOSPC, to));
}

/// What an older Gongbao wrote can't be read by a connection that may not write: it is copied as it
/// is, and the copy brought up to date.
Status restoreOlder(const QString& backup, const QString& path, const StopToken& stop,
                    const Progress& progress)
{
    if (QFileInfo(backup + u"-wal"_s).size() > 0) {
        return Error{ErrorCode::Locked,
                     Text::tr("%1 is in use; close the program that uses it first.").arg(backup)};
    }
    NewArchive made(path);
    if (Status begun = made.begin(); !begun) {
        return begun;
    }
    if (Status copied = copyFile(backup, made.part(), stop, progress); !copied) {
        return copied;
    }
    {
        const auto database = Database::open(made.part(), OpenMode::ReadWrite);
        if (!database) {
            return database.error();
        }
        if (Status indexed = TextIndex(**database).bringUpToDate(stop, progress); !indexed) {
            return indexed;
        }
        if (Status closed = (*database)->closeLog(); !closed) {
            return closed;
        }
    }
    return made.finish(stop, progress);
}

} // namespace

Status backUp(Database& database, const QString& path, const StopToken& stop,
              const Progress& progress)
{
    NewArchive made(path);
    if (Status begun = made.begin(); !begun) {
        return begun;
    }
    report(progress, {0, 0, path});
    const Status copied = copyInto(database, made.part(), path, stop);
    return copied ? made.finish(stop, progress) : copied;
}

Status restoreBackup(const QString& backup, const QString& path, const StopToken& stop,
                     const Progress& progress)
{
    const auto database = Database::open(backup, OpenMode::ReadOnly);
    if (database) {
        return backUp(**database, path, stop, progress);
    }
    return database.error().code == ErrorCode::Unsupported
               ? restoreOlder(backup, path, stop, progress)
               : Status(database.error());
}

} // namespace gongbao::archive
