// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/openform/restore.h"

#include "archive/migration.h"
#include "archive/newarchive.h"
#include "archive/openform/checksums.h"
#include "archive/openform/formfiles.h"
#include "archive/stopguard.h"
#include "archive/tablerows.h"
#include "archive/textindex.h"
#include "base/checksum.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

#include <cerrno>

namespace gongbao::archive {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(OpenForm)
};

Error corrupt(const QString& sentence)
{
    return {ErrorCode::Corrupt, sentence};
}

Result<QByteArray> contentOf(const QString& path)
{
    QFile file(path);
    if (file.exists() && !QFileInfo(path).isFile()) {
        return corrupt(Text::tr("%1 is no ordinary file.").arg(path)); // a pipe would never end
    }
    return file.open(QIODevice::ReadOnly)
               ? Result<QByteArray>(file.readAll())
               : Result<QByteArray>(fileError(file.exists() ? EACCES : ENOENT, path));
}

/// What archive.json says of the folder.
struct FormRecord
{
    int schema = 0;
    qint64 files = 0;
};

Result<FormRecord> readRecord(const QString& folder)
{
    const QString path = folder + u'/' + QLatin1StringView(kFormRecord);
    const Result<QByteArray> content = contentOf(path);
    if (!content) {
        return Error{ErrorCode::NotAnArchive,
                     Text::tr("%1 is no folder that an archive was written into: %2")
                         .arg(folder, content.error().message)};
    }
    const QJsonObject record = QJsonDocument::fromJson(*content).object();
    const int form = record.value(u"form"_s).toInt();
    const int schema = record.value(u"schema"_s).toInt();
    if (form < 1 || schema < 1) {
        return corrupt(Text::tr("%1 is damaged: it does not say which version of the form the "
                                "folder has.")
                           .arg(path));
    }
    if (form > kFormVersion || schema > kSchemaVersion) {
        return Error{ErrorCode::TooNew,
                     Text::tr("%1 was written by a newer Gongbao (archive version %2, this program "
                              "knows %3); install the newer program to read it.")
                         .arg(folder)
                         .arg(schema)
                         .arg(kSchemaVersion)};
    }
    return FormRecord{schema, record.value(u"files"_s).toInteger()};
}

/// The tables whose rows are there, when all files are what their checksums say.
Result<QStringList> verifiedTables(const QString& folder, const FormRecord& record,
                                   const StopToken& stop, const Progress& progress)
{
    QStringList tables;
    const Result<qint64> count =
        verifyChecksums(folder, stop, progress, [&tables](const QString& path) {
            if (const QString table = tableOf(path); !table.isEmpty()) {
                tables.append(table);
            }
        });
    if (!count) {
        return count.error();
    }
    if (*count != record.files) {
        return corrupt(Text::tr("%1/%2 lists %3 files, but there were %4: it is damaged or was "
                                "changed. Take another copy of the folder.")
                           .arg(folder, QLatin1StringView(kChecksumList))
                           .arg(*count)
                           .arg(record.files));
    }
    return tables;
}

/// The rows of a folder into a new archive, in one transaction.
class Filling
{
public:
    Filling(Database& database, const QString& folder, const StopToken& stop,
            const Progress& progress)
        : m_database(database)
        , m_folder(folder)
        , m_guard(database, stop)
        , m_progress(progress)
    {
    }

    [[nodiscard]] Status run(const QStringList& tables);

private:
    [[nodiscard]] Status demandAll(const QStringList& tables);
    [[nodiscard]] Status fill(const QString& table);
    [[nodiscard]] Status writeRow(RowWriter& writer, const QByteArray& line);
    [[nodiscard]] Result<QByteArray> original(const QJsonObject& row) const;

    Database& m_database;
    const QString& m_folder;
    StopGuard m_guard;
    const Progress& m_progress;
};

Status Filling::run(const QStringList& tables)
{
    if (Status all = demandAll(tables); !all) {
        return all;
    }
    // Rows refer to others that come later.
    if (Status deferred = m_database.execute("PRAGMA defer_foreign_keys = ON"); !deferred) {
        return deferred;
    }
    for (const QString& table : tables) {
        if (Status filled = fill(table); !filled) {
            return filled;
        }
    }
    return {};
}

Status Filling::demandAll(const QStringList& tables)
{
    const Result<QStringList> wanted = keptTables(m_database);
    if (!wanted) {
        return wanted.error();
    }
    for (const QString& table : *wanted) {
        if (!tables.contains(table)) {
            return corrupt(Text::tr("%1 is missing in %2. Take another copy of the folder.")
                               .arg(tableFile(table), m_folder));
        }
    }
    return {};
}

Status Filling::fill(const QString& table)
{
    Result<RowWriter> writer = RowWriter::make(m_database, table);
    if (!writer) {
        return writer.error();
    }
    QFile file(m_folder + u'/' + tableFile(table));
    if (!file.open(QIODevice::ReadOnly)) {
        return fileError(EACCES, file.fileName());
    }
    for (qint64 line = 1; !file.atEnd(); ++line) {
        if (Status going = m_guard.check(); !going) {
            return going;
        }
        report(m_progress, {file.pos(), file.size(), tableFile(table)});
        Status written = writeRow(*writer, file.readLine());
        if (!written && written.error().code == ErrorCode::Corrupt) {
            return corrupt(Text::tr("%1, line %2: %3")
                               .arg(file.fileName())
                               .arg(line)
                               .arg(written.error().message));
        }
        if (!written) {
            return written;
        }
    }
    return {};
}

Status Filling::writeRow(RowWriter& writer, const QByteArray& line)
{
    QJsonObject row = QJsonDocument::fromJson(line).object();
    if (!row.contains(QLatin1StringView(kOriginalKey))) {
        return writer.write(row);
    }
    const Result<QByteArray> bytes = original(row);
    if (!bytes) {
        return bytes.error();
    }
    row.remove(QLatin1StringView(kOriginalKey));
    return writer.write(row, *bytes);
}

Result<QByteArray> Filling::original(const QJsonObject& row) const
{
    const QString path = row.value(QLatin1StringView(kOriginalKey)).toString();
    if (path.isEmpty() || QDir::isAbsolutePath(path) || path.split(u'/').contains(u".."_s)) {
        return corrupt(Text::tr("The original is not within the folder."));
    }
    Result<QByteArray> bytes = contentOf(m_folder + u'/' + path);
    if (bytes && sha256(*bytes).toHex() != row.value(u"sha256"_s).toString().toLatin1()) {
        return corrupt(
            Text::tr("The original %1 is not what was imported: its SHA-256 differs.").arg(path));
    }
    return bytes;
}

/// Closed before the archive is checked by a connection of its own.
Status index(const QString& path, const StopToken& stop, const Progress& progress)
{
    const auto database = Database::open(path, OpenMode::ReadWrite);
    if (!database) {
        return database.error();
    }
    const Status indexed = TextIndex(**database).rebuild(stop, progress);
    return indexed ? (*database)->closeLog() : indexed;
}

Status fillNew(const QString& path, const FormRecord& record, const QStringList& tables,
               const QString& folder, const StopToken& stop, const Progress& progress)
{
    const auto database = Database::create(path, record.schema);
    if (!database) {
        return database.error();
    }
    return (*database)->transaction(
        [&] { return Filling(**database, folder, stop, progress).run(tables); });
}

} // namespace

Status restoreDump(const QString& folder, const QString& path, const StopToken& stop,
                   const Progress& progress)
{
    const Result<FormRecord> record = readRecord(folder);
    if (!record) {
        return record.error();
    }
    const Result<QStringList> tables = verifiedTables(folder, *record, stop, progress);
    if (!tables) {
        return tables.error();
    }
    NewArchive made(path);
    if (Status begun = made.begin(); !begun) {
        return begun;
    }
    if (Status filled = fillNew(made.part(), *record, *tables, folder, stop, progress); !filled) {
        return filled;
    }
    const Status indexed = index(made.part(), stop, progress);
    return indexed ? made.finish(stop, progress) : indexed;
}

} // namespace gongbao::archive
