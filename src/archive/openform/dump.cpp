// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/openform/dump.h"

#include "archive/migration.h"
#include "archive/openform/checksums.h"
#include "archive/openform/formfiles.h"
#include "archive/openform/issuefiles.h"
#include "archive/tablerows.h"
#include "base/cancelled.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QJsonDocument>
#include <QTemporaryDir>

namespace gongbao::archive {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(OpenForm)
};

QByteArray lineOf(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

/// One dump() within a snapshot of the archive.
class Dumping
{
public:
    Dumping(Database& database, const QString& folder, const StopToken& stop,
            const Progress& progress)
        : m_database(database)
        , m_folder(folder)
        , m_stop(stop)
        , m_progress(progress)
    {
    }

    [[nodiscard]] Status run();
    [[nodiscard]] DumpSummary summary() const
    {
        return {m_folder.count(), static_cast<qint64>(m_issues.size())};
    }

private:
    [[nodiscard]] Status writeIssues();
    [[nodiscard]] Status writeIssue(const FiledIssue& issue);
    [[nodiscard]] Status writeTables();
    [[nodiscard]] Status writeTable(const QString& table);
    [[nodiscard]] Status writeOriginal(QJsonObject& row);
    [[nodiscard]] Status writeAccount();
    /// Tells that @p item is next. Cancelled where a stop was requested.
    [[nodiscard]] Status next(const QString& item);

    Database& m_database;
    ChecksummedFolder m_folder;
    const StopToken& m_stop;
    const Progress& m_progress;
    QStringList m_tables;
    QList<FiledIssue> m_issues;
    QHash<qint64, QString> m_stems; ///< of each original the first issue's
    qint64 m_done = 0;
};

Status Dumping::run()
{
    Result<QStringList> tables = keptTables(m_database);
    if (!tables) {
        return tables.error();
    }
    Result<QList<FiledIssue>> issues = filedIssues(m_database);
    if (!issues) {
        return issues.error();
    }
    m_tables = std::move(*tables);
    m_issues = std::move(*issues);
    using Step = Status (Dumping::*)();
    for (const Step step : {&Dumping::writeIssues, &Dumping::writeTables, &Dumping::writeAccount}) {
        if (Status done = (this->*step)(); !done) {
            return done;
        }
    }
    return m_folder.finish();
}

Status Dumping::writeIssues()
{
    for (const FiledIssue& issue : m_issues) {
        if (!m_stems.contains(issue.sourceFile)) {
            m_stems.insert(issue.sourceFile, issue.stem);
        }
        if (Status done = next(issue.stem); !done) {
            return done;
        }
        if (Status done = writeIssue(issue); !done) {
            return done;
        }
    }
    return {};
}

Status Dumping::writeIssue(const FiledIssue& issue)
{
    const Result<QByteArray> json = issueJson(m_database, issue);
    if (!json) {
        return json.error();
    }
    if (Status done = m_folder.writeFile(issue.stem + u".json"_s, *json); !done) {
        return done;
    }
    const Result<QByteArray> text = issueText(m_database, issue);
    return text ? m_folder.writeFile(issue.stem + u".txt"_s, *text) : Status(text.error());
}

Status Dumping::writeTables()
{
    for (const QString& table : m_tables) {
        if (Status done = writeTable(table); !done) {
            return done;
        }
    }
    return {};
}

/// Rows are gathered beside the file that they go into: that of the originals is written while
/// these are.
Status Dumping::writeTable(const QString& table)
{
    if (Status done = next(tableFile(table)); !done) {
        return done;
    }
    if (table == "source_file"_L1) {
        QByteArray rows;
        const Status done = readRows(m_database, table, [&](QJsonObject row) {
            Status original = writeOriginal(row);
            rows += lineOf(row);
            return original;
        });
        return done ? m_folder.writeFile(tableFile(table), rows) : done;
    }
    if (Status begun = m_folder.begin(tableFile(table)); !begun) {
        return begun;
    }
    return readRows(m_database, table, [&](const QJsonObject& row) {
        return m_stop.stop_requested() ? Status(cancelled()) : m_folder.write(lineOf(row));
    });
}

/// The row tells where it is.
Status Dumping::writeOriginal(QJsonObject& row)
{
    const qint64 id = row.value(u"id"_s).toInteger();
    const QString stem = m_stems.value(id, u"公报不明/file-%1"_s.arg(id));
    const QString path = originalFile(stem, row.value(u"name"_s).toString());
    row.insert(QLatin1StringView(kOriginalKey), path);
    if (m_stop.stop_requested()) {
        return cancelled();
    }
    const Result<QByteArray> bytes = originalBytes(m_database, id);
    return bytes ? m_folder.writeFile(path, *bytes) : Status(bytes.error());
}

Status Dumping::writeAccount()
{
    QFile readme(u":/gongbao/openform/"_s + QLatin1StringView(kFormReadme));
    if (!readme.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::Internal,
                     Text::tr("The program's file %1 can't be read; install Gongbao again.")
                         .arg(readme.fileName())};
    }
    if (Status done = m_folder.writeFile(QLatin1StringView(kFormReadme), readme.readAll()); !done) {
        return done;
    }
    const QJsonObject record{
        {u"form"_s, kFormVersion},
        {u"schema"_s, kSchemaVersion},
        {u"files"_s, m_folder.count() + 1}, // this one too
        {u"issues"_s, m_issues.size()},
        {u"written_at"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
        {u"program"_s, u"Gongbao "_s + QCoreApplication::applicationVersion()}};
    return m_folder.writeFile(QLatin1StringView(kFormRecord), QJsonDocument(record).toJson());
}

Status Dumping::next(const QString& item)
{
    report(m_progress, {m_done++, m_issues.size() + m_tables.size(), item});
    return m_stop.stop_requested() ? Status(cancelled()) : Status();
}

} // namespace

Result<DumpSummary> dump(Database& database, const QString& folder, const StopToken& stop,
                         const Progress& progress)
{
    const QString wanted = QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    if (QFileInfo::exists(wanted)) {
        return Error{ErrorCode::Conflict,
                     Text::tr("%1 is there already; choose another name.").arg(wanted)};
    }
    QTemporaryDir part(wanted); // beside it; only the user may look into it
    if (!part.isValid()) {
        return Error{ErrorCode::ReadOnly,
                     Text::tr("%1 could not be made: %2. Choose another folder.")
                         .arg(wanted, part.errorString())};
    }
    Dumping dumping(database, part.path(), stop, progress);
    if (Status done = database.snapshot([&] { return dumping.run(); }); !done) {
        return done.error();
    }
    if (const Result<qint64> verified = verifyChecksums(part.path(), stop, progress); !verified) {
        return verified.error();
    }
    if (!QDir().rename(part.path(), wanted)) {
        return Error{ErrorCode::ReadOnly,
                     Text::tr("%1 could not be given its name; choose another one.").arg(wanted)};
    }
    part.setAutoRemove(false);
    return dumping.summary();
}

} // namespace gongbao::archive
