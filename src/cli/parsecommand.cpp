// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"
#include "cli/commands.h"
#include "cli/interruption.h"
#include "cli/output.h"
#include "model/json.h"
#include "parse/parser.h"
#include "source/textfile.h"

#include <QCoreApplication>

namespace gongbao::cli {

namespace {

using namespace Qt::StringLiterals;

} // namespace

int runParse(const QStringList& arguments)
{
    CommandLine line(u"parse"_s, u"FILE"_s,
                     QCoreApplication::translate(
                         "cli", "Recognises a gazette issue and prints it as JSON; no archive is "
                                "touched."));
    line.addJson();
    if (const std::optional<int> status = line.read(arguments)) {
        return *status;
    }
    if (line.operands().size() != 1) {
        return line.usageError(QCoreApplication::translate("cli", "Name one file to parse."));
    }
    const Interruption interruption;
    const Result<source::SourceFile> file =
        source::readFile(line.operands().first(), interruption.token());
    if (!file) {
        return fail(file.error());
    }
    const Result<Issue> issue = parse::parseIssue(file->text, interruption.token());
    if (!issue) {
        return fail(issue.error());
    }
    printJson(toJson(*issue, file->name));
    return kSuccess;
}

} // namespace gongbao::cli
