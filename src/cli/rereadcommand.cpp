// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"
#include "cli/commands.h"
#include "cli/interruption.h"
#include "cli/output.h"
#include "cli/terminalprogress.h"
#include "ingest/rereading.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace gongbao::cli {

namespace {

using namespace Qt::StringLiterals;
using ingest::Rereading;

QJsonObject toJson(const Rereading& one)
{
    QJsonArray changes;
    for (const ingest::Difference& change : one.changes) {
        changes.append(describe(change));
    }
    return {{u"issue_id"_s, one.issue.id},
            {u"file"_s, one.issue.fileName},
            {u"former_version"_s, one.formerVersion},
            {u"changes"_s, changes},
            {u"error"_s, one.error ? QJsonValue(one.error->message) : QJsonValue()}};
}

void printRereading(const Rereading& one)
{
    if (one.error) {
        printError(QCoreApplication::translate("cli", "Issue %1 (%2) stays as it was: %3")
                       .arg(one.issue.id)
                       .arg(one.issue.fileName, one.error->message));
        return;
    }
    printLine(
        QCoreApplication::translate("cli", "Issue %1 (%2), read before by version %3: %4")
            .arg(one.issue.id)
            .arg(one.issue.fileName)
            .arg(one.formerVersion)
            .arg(one.changes.isEmpty()
                     ? QCoreApplication::translate("cli", "nothing is read otherwise")
                     : QCoreApplication::translate("cli", "changes: %1").arg(one.changes.size())));
    for (const ingest::Difference& change : one.changes) {
        printLine(u"  "_s + describe(change));
    }
}

Status rereadAll(const CommandLine& line, const StopToken& stop, QList<Rereading>& done)
{
    const Result<source::PdfOptions> pdf = line.pdfOptions(stop);
    if (!pdf) {
        return pdf.error();
    }
    const bool dry = line.isSet(u"dry-run"_s);
    const auto database = dry ? line.openArchive(archive::OpenMode::ReadOnly) : line.openExisting();
    if (!database) {
        return database.error();
    }
    TerminalProgress terminal;
    return ingest::reread(
        **database, {.everyIssue = line.isSet(u"all"_s), .store = !dry, .pdf = *pdf},
        [&done](const Rereading& one) { done.append(one); }, stop, terminal.progress());
}

} // namespace

int runReread(const QStringList& arguments)
{
    CommandLine line(
        u"reread"_s, {},
        QCoreApplication::translate(
            "cli", "Reads the originals of issues that a former version of the recogniser read "
                   "again, and says what changes. Corrections by hand, notes, stars, tags and "
                   "collections stay."));
    line.add({u"all"_s, QCoreApplication::translate(
                            "cli", "Reads every issue again, whichever version read it.")});
    line.add({u"dry-run"_s, QCoreApplication::translate(
                                "cli", "Only says what would change, and stores nothing.")});
    line.addReading();
    line.addJson();
    line.addExample(u"gongbao-cli reread --dry-run"_s);
    line.addExample(u"gongbao-cli reread"_s);
    if (const std::optional<int> status = line.read(arguments)) {
        return *status;
    }
    if (!line.operands().isEmpty()) {
        return line.usageError(QCoreApplication::translate("cli", "reread takes no operands."));
    }
    const Interruption interruption;
    QList<Rereading> done;
    const Status finished = rereadAll(line, interruption.token(), done);
    if (line.wantsJson()) {
        QJsonArray issues;
        for (const Rereading& one : done) {
            issues.append(toJson(one));
        }
        printJson({{u"archive"_s, line.archivePath()}, {u"issues"_s, issues}});
    } else if (done.isEmpty() && finished) {
        printLine(QCoreApplication::translate(
            "cli", "Every issue was read by today's recogniser; there is nothing to do."));
    } else {
        std::ranges::for_each(done, printRereading);
    }
    if (!finished) {
        return fail(finished.error());
    }
    const bool whole =
        std::ranges::none_of(done, [](const Rereading& one) { return one.error.has_value(); });
    return whole ? kSuccess : kFailed;
}

} // namespace gongbao::cli
