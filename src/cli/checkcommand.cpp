// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/check.h"
#include "cli/commandline.h"
#include "cli/commands.h"
#include "cli/interruption.h"
#include "cli/output.h"
#include "cli/terminalprogress.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace gongbao::cli {

namespace {

using namespace Qt::StringLiterals;

} // namespace

int runCheck(const QStringList& arguments)
{
    CommandLine line(u"check"_s, {},
                     QCoreApplication::translate(
                         "cli", "Checks that the archive still holds all that was put into it."));
    line.addJson();
    line.addExample(u"gongbao-cli check"_s);
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
    const Result<QStringList> problems = [&] {
        TerminalProgress terminal;
        return archive::check(**database, interruption.token(), terminal.progress());
    }();
    if (!problems) {
        return fail(problems.error());
    }
    if (line.wantsJson()) {
        printJson({{u"archive"_s, path},
                   {u"ok"_s, problems->isEmpty()},
                   {u"problems"_s, QJsonArray::fromStringList(*problems)}});
    } else if (problems->isEmpty()) {
        printLine(QCoreApplication::translate("cli", "%1: all is well.").arg(path));
    }
    for (const QString& problem : *problems) {
        printError(u"%1: %2"_s.arg(path, problem));
    }
    return problems->isEmpty() ? kSuccess : kFailed;
}

} // namespace gongbao::cli
