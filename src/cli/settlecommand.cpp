// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/findinglist.h"
#include "archive/keeping.h"
#include "base/login.h"
#include "cli/commandline.h"
#include "cli/commands.h"
#include "cli/output.h"

#include <QCoreApplication>

namespace gongbao::cli {

namespace {

using namespace Qt::StringLiterals;

struct Place
{
    archive::IssueId issue = 0;
    int line = 0; ///< 0: findings about the whole issue
};

/// The change for the findings at @p place, of which there is at least one.
Result<archive::KeepingChange> changeAt(archive::Database& database, const Place& place,
                                        const CommandLine& line)
{
    const Result<QList<archive::FindingRecord>> all = archive::allFindings(database, {});
    if (!all) {
        return all.error();
    }
    archive::AddSettlings settle;
    archive::RemoveSettlings reopen;
    for (const archive::FindingRecord& record : *all) {
        if (record.issue != place.issue || record.finding.line != place.line) {
            continue;
        }
        if (record.settled) {
            reopen.ids.push_back(record.settled->id);
        } else {
            settle.settlings.append({record.issue,
                                     record.finding,
                                     record.lineText,
                                     {0, loginName(), {}, line.value(u"reason"_s).trimmed()}});
        }
    }
    const bool reopens = line.isSet(u"reopen"_s);
    if (reopens ? reopen.ids.empty() : settle.settlings.isEmpty()) {
        const QString sentence =
            reopens
                ? QCoreApplication::translate("cli",
                                              "There is no settled finding on line %1 of issue %2.")
                : QCoreApplication::translate("cli",
                                              "There is no open finding on line %1 of issue %2.");
        return Error{ErrorCode::NotFound, sentence.arg(place.line).arg(place.issue)};
    }
    return reopens ? archive::KeepingChange(reopen) : archive::KeepingChange(settle);
}

} // namespace

int runSettle(const QStringList& arguments)
{
    CommandLine line(u"settle"_s, u"ISSUE LINE"_s,
                     QCoreApplication::translate(
                         "cli",
                         "Marks the findings on a line of an issue as looked at, 0 for those "
                         "about the whole issue. list findings tells issues and lines."));
    line.add(
        {u"reason"_s, QCoreApplication::translate("cli", "Why nothing is to be done."), u"TEXT"_s});
    line.add({u"reopen"_s, QCoreApplication::translate("cli", "They are to be looked at again.")});
    line.addExample(u"gongbao-cli settle 2 233 --reason 原件如此"_s);
    line.addExample(u"gongbao-cli settle 2 233 --reopen"_s);
    if (const std::optional<int> status = line.read(arguments)) {
        return *status;
    }
    bool isIssue = false;
    bool isLine = false;
    const Place place{line.operands().value(0).toLongLong(&isIssue),
                      line.operands().value(1).toInt(&isLine)};
    if (line.operands().size() != 2 || !isIssue || !isLine) {
        return line.usageError(QCoreApplication::translate(
            "cli", "Name an issue and a line by their numbers in list findings."));
    }
    const auto database = line.openExisting();
    if (!database) {
        return fail(database.error());
    }
    const Result<archive::KeepingChange> change = changeAt(**database, place, line);
    if (!change) {
        return fail(change.error());
    }
    const auto changed = archive::apply(**database, *change);
    return changed ? int(kSuccess) : fail(changed.error());
}

} // namespace gongbao::cli
