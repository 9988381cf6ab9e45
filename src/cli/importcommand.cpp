// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"
#include "cli/commands.h"
#include "cli/interruption.h"
#include "cli/output.h"
#include "cli/terminalprogress.h"
#include "ingest/importer.h"
#include "model/json.h"

#include <QCoreApplication>

#include <algorithm>

namespace gongbao::cli {

namespace {

using namespace Qt::StringLiterals;
using ingest::FileOutcome;

struct OutcomeRow
{
    FileOutcome::What what;
    QLatin1StringView name;
    const char* label;
};

constexpr OutcomeRow kOutcomes[] = {
    {FileOutcome::What::Added, "added"_L1, QT_TRANSLATE_NOOP("cli", "imported")},
    {FileOutcome::What::Replaced, "replaced"_L1, QT_TRANSLATE_NOOP("cli", "replaced")},
    {FileOutcome::What::AlreadyThere, "already_there"_L1,
     QT_TRANSLATE_NOOP("cli", "already in the archive, nothing changed")},
    {FileOutcome::What::Conflict, "conflict"_L1, QT_TRANSLATE_NOOP("cli", "not imported")},
    {FileOutcome::What::Failed, "failed"_L1, QT_TRANSLATE_NOOP("cli", "not imported")},
    {FileOutcome::What::Skipped, "skipped"_L1, QT_TRANSLATE_NOOP("cli", "skipped")},
};

const OutcomeRow& rowOf(FileOutcome::What what)
{
    return *std::ranges::find(kOutcomes, what, &OutcomeRow::what);
}

bool hasFailed(const FileOutcome& file)
{
    return file.what == FileOutcome::What::Failed || file.what == FileOutcome::What::Conflict;
}

QJsonObject toJson(const FileOutcome& file)
{
    QJsonObject object{{u"path"_s, file.path},
                       {u"outcome"_s, QString(rowOf(file.what).name)},
                       {u"issue_id"_s, file.issue != 0 ? QJsonValue(file.issue) : QJsonValue()},
                       {u"gazette"_s, file.gazette},
                       {u"year"_s, file.year ? QJsonValue(*file.year) : QJsonValue()},
                       {u"issue"_s, file.number ? QJsonValue(*file.number) : QJsonValue()},
                       {u"documents"_s, file.documents},
                       {u"findings"_s, findingsToJson(file.findings)}};
    if (file.error) {
        object.insert(u"error"_s, file.error->message);
    }
    if (!file.reason.isEmpty()) {
        object.insert(u"reason"_s, file.reason);
    }
    return object;
}

void printReport(const ingest::ImportReport& report)
{
    for (const FileOutcome& file : report.files) {
        if (hasFailed(file)) {
            continue;
        }
        const QString label = QCoreApplication::translate("cli", rowOf(file.what).label);
        QString line = file.path + u": "_s;
        line += file.reason.isEmpty()
                    ? label
                    : QCoreApplication::translate("cli", "%1 (%2)", "what became of a file, why")
                          .arg(label, file.reason);
        if (file.issue != 0) {
            const QString name =
                (file.gazette + u' ' + issueName(file.year, file.number)).trimmed();
            line += QCoreApplication::translate("cli", "; %1, documents: %2, findings: %3")
                        .arg(name.isEmpty()
                                 ? QCoreApplication::translate("cli", "gazette and issue unknown")
                                 : name)
                        .arg(file.documents)
                        .arg(file.findings.size());
        }
        printLine(line);
    }
}

void printJsonReport(const ingest::ImportReport& report)
{
    QJsonArray files;
    for (const FileOutcome& file : report.files) {
        files.append(toJson(file));
    }
    printJson({{u"files"_s, files}, {u"cancelled"_s, report.cancelled}});
}

int statusOf(const ingest::ImportReport& report, const QStringList& paths)
{
    for (const FileOutcome& file : report.files) {
        if (file.error) {
            printError(file.what == FileOutcome::What::Conflict
                           ? QCoreApplication::translate("cli", "%1 (import --replace does so)")
                                 .arg(file.error->message)
                           : file.error->message);
        }
    }
    if (report.cancelled) {
        printError(QCoreApplication::translate(
            "cli", "Stopped on request; what was imported before is in the archive."));
        return kFailed;
    }
    if (report.files.isEmpty()) {
        printError(QCoreApplication::translate("cli", "%1: there is no file to import in it.")
                       .arg(paths.join(u", "_s)));
        return kFailed;
    }
    return std::ranges::any_of(report.files, hasFailed) ? kFailed : kSuccess;
}

} // namespace

int runImport(const QStringList& arguments)
{
    CommandLine line(
        u"import"_s, u"PATH…"_s,
        QCoreApplication::translate(
            "cli", "Puts gazette issues (text, PDF or picture files, or folders of them) into "
                   "the archive, which is made if there is none."));
    line.add({u"replace"_s,
              QCoreApplication::translate("cli", "Takes a corrected file of an issue that the "
                                                 "archive has; the former one is kept.")});
    line.addReading();
    line.addJson();
    line.addExample(u"gongbao-cli import 2024-03.txt 2025/"_s);
    line.addExample(u"gongbao-cli import --replace 2024-03-corrected.txt"_s);
    if (const std::optional<int> status = line.read(arguments)) {
        return *status;
    }
    if (line.operands().isEmpty()) {
        return line.usageError(
            QCoreApplication::translate("cli", "Name the files or folders to import."));
    }
    const Interruption interruption;
    auto pdf = line.pdfOptions(interruption.token());
    if (!pdf) {
        return fail(pdf.error());
    }
    const auto database = line.openArchive(archive::OpenMode::ReadWrite);
    if (!database) {
        return fail(database.error());
    }
    ingest::ImportOptions options;
    options.pdf = *std::move(pdf);
    if (line.isSet(u"replace"_s)) {
        options.onConflict = archive::OnConflict::Replace;
    }
    const ingest::ImportReport report = [&] {
        TerminalProgress terminal;
        return ingest::importPaths(**database, line.operands(), options, interruption.token(),
                                   terminal.progress());
    }();
    if (line.wantsJson()) {
        printJsonReport(report);
    } else {
        printReport(report);
    }
    return statusOf(report, line.operands());
}

} // namespace gongbao::cli
