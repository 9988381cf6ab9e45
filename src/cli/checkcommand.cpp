// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/catalogue.h"
#include "archive/check.h"
#include "cli/commandline.h"
#include "cli/commands.h"
#include "cli/interruption.h"
#include "cli/output.h"
#include "cli/terminalprogress.h"
#include "ingest/recordcheck.h"
#include "model/json.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace gongbao::cli {

namespace {

using namespace Qt::StringLiterals;
using archive::IssueRecord;

struct IssueFindings
{
    IssueRecord issue;
    QList<Finding> findings;
};

Status collectFindings(archive::Database& database, QList<IssueFindings>& all)
{
    archive::Catalogue catalogue(database);
    const Result<QList<IssueRecord>> issues = catalogue.issues();
    if (!issues) {
        return issues.error();
    }
    for (const IssueRecord& issue : *issues) {
        if (issue.findings == 0) {
            continue;
        }
        Result<QList<Finding>> findings = catalogue.findings(issue.id);
        if (!findings) {
            return findings.error();
        }
        all.append({issue, std::move(*findings)});
    }
    return {};
}

/// The findings of all issues that have some.
Result<QList<IssueFindings>> findingsOf(archive::Database& database)
{
    QList<IssueFindings> all;
    const Status done = database.snapshot([&] { return collectFindings(database, all); });
    return done ? Result<QList<IssueFindings>>(std::move(all))
                : Result<QList<IssueFindings>>(done.error());
}

QJsonArray toJson(const QList<IssueFindings>& all)
{
    QJsonArray array;
    for (const IssueFindings& one : all) {
        const QJsonArray findings = findingsToJson(one.findings);
        for (const auto& finding : findings) {
            QJsonObject object = finding.toObject();
            object.insert(u"issue_id"_s, one.issue.id);
            object.insert(u"file"_s, one.issue.fileName);
            array.append(object);
        }
    }
    return array;
}

QJsonObject report(const QString& path, const ingest::RecordCheck& check,
                   const std::optional<QList<IssueFindings>>& findings)
{
    QJsonObject object{{u"archive"_s, path},
                       {u"ok"_s, check.problems.isEmpty()},
                       {u"problems"_s, QJsonArray::fromStringList(check.problems)},
                       {u"notices"_s, QJsonArray::fromStringList(check.notices)}};
    if (findings) {
        object.insert(u"findings"_s, toJson(*findings));
    }
    return object;
}

void printFindings(const QList<IssueFindings>& all)
{
    for (const IssueFindings& one : all) {
        for (const Finding& finding : one.findings) {
            printLine(
                u"%1:%2: %3"_s.arg(one.issue.fileName).arg(finding.line).arg(describe(finding)));
        }
    }
}

void print(const CommandLine& line, const QString& path, const ingest::RecordCheck& check,
           const std::optional<QList<IssueFindings>>& findings)
{
    if (line.wantsJson()) {
        printJson(report(path, check, findings));
        return;
    }
    if (check.problems.isEmpty()) {
        printLine((line.isSet(u"index"_s)
                       ? QCoreApplication::translate(
                             "cli", "%1: the search index holds just what the texts say.")
                       : QCoreApplication::translate("cli", "%1: all is well."))
                      .arg(path));
    }
    for (const QString& notice : check.notices) {
        printLine(notice);
    }
    printFindings(findings.value_or(QList<IssueFindings>()));
}

Result<ingest::RecordCheck> checkedArchive(const CommandLine& line, archive::Database& database,
                                           const StopToken& stop)
{
    const Result<source::PdfOptions> pdf = line.pdfOptions(stop);
    if (!pdf) {
        return pdf.error();
    }
    TerminalProgress terminal;
    const bool onlyIndex = line.isSet(u"index"_s);
    const Result<QStringList> found = archive::check(database, stop, terminal.progress(),
                                                     onlyIndex ? archive::CheckedPart::SearchIndex
                                                               : archive::CheckedPart::Everything);
    if (!found) {
        return found.error();
    }
    if (onlyIndex) {
        return ingest::RecordCheck{*found, {}};
    }
    Result<ingest::RecordCheck> records =
        ingest::checkRecords(database, *pdf, stop, terminal.progress());
    if (records) {
        records->problems = *found + records->problems;
    }
    return records;
}

} // namespace

int runCheck(const QStringList& arguments)
{
    CommandLine line(u"check"_s, {},
                     QCoreApplication::translate(
                         "cli", "Checks that the archive still holds all that was put into it."));
    line.add({u"index"_s,
              QCoreApplication::translate("cli", "Checks only the search index, against the texts "
                                                 "of the documents.")});
    line.add({u"findings"_s,
              QCoreApplication::translate("cli", "Lists besides what the recogniser found doubtful "
                                                 "in each issue.")});
    line.addReading();
    line.addJson();
    line.addExample(u"gongbao-cli check"_s);
    line.addExample(u"gongbao-cli check --index"_s);
    line.addExample(u"gongbao-cli check --archive backup.gongbao"_s);
    if (const std::optional<int> status = line.read(arguments)) {
        return *status;
    }
    if (!line.operands().isEmpty()) {
        return line.usageError(QCoreApplication::translate("cli", "check takes no operands."));
    }
    const Interruption interruption;
    const auto database = line.openArchive(archive::OpenMode::ReadOnly);
    if (!database) {
        return fail(database.error());
    }
    const QString path = (*database)->path();
    const Result<ingest::RecordCheck> check =
        checkedArchive(line, **database, interruption.token());
    if (!check) {
        return fail(check.error());
    }
    const bool wanted = line.isSet(u"findings"_s);
    const Result<QList<IssueFindings>> findings =
        wanted ? findingsOf(**database) : Result<QList<IssueFindings>>(QList<IssueFindings>());
    if (!findings) {
        return fail(findings.error());
    }
    print(line, path, *check, wanted ? std::optional(*findings) : std::nullopt);
    for (const QString& problem : check->problems) {
        printError(problem.startsWith(path) ? problem : u"%1: %2"_s.arg(path, problem));
    }
    return check->problems.isEmpty() ? kSuccess : kFailed;
}

} // namespace gongbao::cli
