// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"
#include "cli/commands.h"
#include "cli/interruption.h"
#include "cli/output.h"
#include "cli/texttable.h"
#include "model/json.h"
#include "parse/parser.h"
#include "source/textfile.h"

#include <QCoreApplication>

namespace gongbao::cli {

namespace {

using namespace Qt::StringLiterals;

int printReasons(const source::SourceText& text, const StopToken& stop)
{
    const Result<std::vector<parse::LineReason>> reasons = parse::explainLines(text, stop);
    if (!reasons) {
        return fail(reasons.error());
    }
    QList<QStringList> rows{{QCoreApplication::translate("cli", "Line"),
                             QCoreApplication::translate("cli", "Looks like"),
                             QCoreApplication::translate("cli", "Taken for"),
                             QCoreApplication::translate("cli", "Rule"),
                             QCoreApplication::translate("cli", "Text")}};
    for (const parse::LineReason& reason : *reasons) {
        const source::Line& line = text.lines()[static_cast<size_t>(reason.line - 1)];
        rows.append({QString::number(reason.line), reason.lineClass, reason.part, reason.rule,
                     line.text.toString()});
    }
    print(alignColumns(rows));
    return kSuccess;
}

} // namespace

int runParse(const QStringList& arguments)
{
    CommandLine line(u"parse"_s, u"FILE"_s,
                     QCoreApplication::translate(
                         "cli", "Recognises a gazette issue and prints it as JSON; no archive is "
                                "touched."));
    line.add({u"explain"_s,
              QCoreApplication::translate("cli", "Prints instead what each line was taken for, and "
                                                 "the rule that decided.")});
    line.addReading();
    line.addJson();
    line.addExample(u"gongbao-cli parse 2024-03.txt"_s);
    line.addExample(u"gongbao-cli parse --explain 2024-03.txt"_s);
    if (const std::optional<int> status = line.read(arguments)) {
        return *status;
    }
    if (line.operands().size() != 1) {
        return line.usageError(QCoreApplication::translate("cli", "Name one file to parse."));
    }
    const Interruption interruption;
    const auto pdf = line.pdfOptions(interruption.token());
    if (!pdf) {
        return fail(pdf.error());
    }
    const Result<source::SourceFile> file =
        source::readFile(line.operands().first(), interruption.token(), *pdf);
    if (!file) {
        return fail(file.error());
    }
    if (line.isSet(u"explain"_s)) {
        return printReasons(file->text, interruption.token());
    }
    const Result<Issue> issue = parse::parseIssue(file->text, interruption.token());
    if (!issue) {
        return fail(issue.error());
    }
    printJson(toJson(*issue, file->name, file->pages));
    return kSuccess;
}

} // namespace gongbao::cli
