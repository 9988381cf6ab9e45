// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/backup.h"

#include "archive/check.h"
#include "archive/stopguard.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryFile>

#include <unistd.h>

namespace gongbao::archive {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

Error writeError(const QString& path, const QString& reason)
{
    return {ErrorCode::ReadOnly,
            Text::tr("The backup %1 could not be written: %2. Choose another folder.")
                .arg(path, reason)};
}

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
    const Status copied = copying->run();
    if (!copied && copied.error().code == ErrorCode::DiskFull) {
        return Error{
            ErrorCode::DiskFull,
            Text::tr("There is no room for the backup %1; choose another disk.").arg(path)};
    }
    return copied;
}

Status verify(const QString& part, const QString& path, const StopToken& stop,
              const Progress& progress)
{
    const auto copy = Database::open(part, OpenMode::ReadOnly);
    if (!copy) {
        return copy.error();
    }
    const Result<QStringList> problems = check(**copy, stop, progress);
    if (!problems) {
        return problems.error();
    }
    if (!problems->isEmpty()) {
        return Error{ErrorCode::Corrupt,
                     Text::tr("The backup %1 was not kept, because it is not whole: %2 Check the "
                              "archive.")
                         .arg(path, problems->first())};
    }
    return {};
}

} // namespace

Status backUp(Database& database, const QString& path, const StopToken& stop,
              const Progress& progress)
{
    if (QFileInfo::exists(path)) {
        return Error{
            ErrorCode::Conflict,
            Text::tr("%1 is there already; choose another name for the backup.").arg(path)};
    }
    // SQLite fills a file that is empty; this one has the right mode, and goes when all fails.
    QTemporaryFile part(path); // beside it, under a name of its own
    if (!part.open()) {
        return writeError(path, part.errorString());
    }
    report(progress, {0, 0, path});
    if (Status copied = copyInto(database, part.fileName(), path, stop); !copied) {
        return copied;
    }
    if (Status verified = verify(part.fileName(), path, stop, progress); !verified) {
        return verified;
    }
    // SQLite does not flush what it makes so.
    if (fsync(part.handle()) != 0 || !part.rename(path)) {
        return writeError(path, part.errorString());
    }
    part.setAutoRemove(false);
    return {};
}

} // namespace gongbao::archive
