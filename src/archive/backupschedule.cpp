// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/backupschedule.h"

#include "archive/migration.h"
#include "base/checksum.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QtEndian>

namespace gongbao::archive {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kMarkBytes = 4;
constexpr qint64 kApplicationIdAt = 68; // in SQLite's header
constexpr auto kTimeForm = "yyyyMMdd-HHmmss"_L1;
constexpr auto kSuffix = ".gongbao"_L1;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

/// The archive's name, and a mark of its path: archives of the same name may be backed up into one
/// folder.
QString beginningOf(const QString& archive)
{
    const QFileInfo file(archive);
    const QByteArray mark = sha256(file.absoluteFilePath().toUtf8()).first(kMarkBytes).toHex();
    return u"%1.%2."_s.arg(file.completeBaseName(), QString::fromLatin1(mark));
}

bool isArchive(const QString& path)
{
    QFile file(path);
    char id[4];
    return file.open(QIODevice::ReadOnly) && file.seek(kApplicationIdAt) &&
           file.read(id, sizeof id) == sizeof id && qFromBigEndian<qint32>(id) == kApplicationId;
}

/// When the backup was made; invalid for a file that is none.
QDateTime timeOf(const QFileInfo& file, const QString& beginning)
{
    const QString name = file.fileName();
    if (!file.isFile() || file.isSymLink() || !name.startsWith(beginning) ||
        !name.endsWith(kSuffix)) {
        return {};
    }
    const QString time =
        name.sliced(beginning.size(), name.size() - beginning.size() - kSuffix.size());
    QDateTime made = QDateTime::fromString(time, QString(kTimeForm));
    made.setTimeSpec(Qt::UTC);
    return made.isValid() && isArchive(file.filePath()) ? made : QDateTime();
}

bool isDue(const QStringList& backups, const QString& beginning, const BackupSchedule& schedule,
           const QDateTime& now)
{
    return backups.isEmpty() ||
           timeOf(QFileInfo(backups.constFirst()), beginning).addDays(schedule.days) <= now;
}

Status removeSurplus(const QStringList& backups, int kept)
{
    for (qsizetype i = backups.size() - 1; i >= kept; --i) {
        if (!QFile::remove(backups.at(i))) {
            return Error{ErrorCode::ReadOnly,
                         Text::tr("A backup was made, but %1, which is too old to be kept, could "
                                  "not be removed; remove it yourself.")
                             .arg(backups.at(i))};
        }
    }
    return {};
}

} // namespace

QStringList scheduledBackups(const QString& archive, const QString& folder, const QDateTime& now)
{
    const QString beginning = beginningOf(archive);
    QStringList backups;
    // Their names sort as their times do. What a clock that was wrong once dated ahead is left
    // alone.
    for (const QFileInfo& file :
         QDir(folder).entryInfoList(QDir::Files, QDir::Name | QDir::Reversed)) {
        const QDateTime made = timeOf(file, beginning);
        if (made.isValid() && made <= now) {
            backups.append(file.filePath());
        }
    }
    return backups;
}

Result<QString> backUpIfDue(Database& database, const BackupSchedule& schedule,
                            const QDateTime& now, const StopToken& stop, const Progress& progress)
{
    if (schedule.folder.isEmpty()) {
        return QString();
    }
    if (!QFileInfo(schedule.folder).isDir()) {
        return Error{ErrorCode::NotFound,
                     Text::tr("No backup was made: the folder %1 is missing. Connect its disk, or "
                              "choose another folder in the settings.")
                         .arg(schedule.folder)};
    }
    const QString& archive = database.path();
    const QString beginning = beginningOf(archive);
    if (!isDue(scheduledBackups(archive, schedule.folder, now), beginning, schedule, now)) {
        return QString();
    }
    const QString path =
        QDir(schedule.folder)
            .filePath(beginning + now.toUTC().toString(QString(kTimeForm)) + kSuffix);
    if (Status made = backUp(database, path, stop, progress); !made) {
        return made.error();
    }
    const Status removed =
        removeSurplus(scheduledBackups(archive, schedule.folder, now), schedule.kept);
    return removed ? Result<QString>(path) : Result<QString>(removed.error());
}

} // namespace gongbao::archive
