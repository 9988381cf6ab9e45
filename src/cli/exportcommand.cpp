// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/catalogue.h"
#include "cli/commandline.h"
#include "cli/commands.h"
#include "cli/interruption.h"
#include "cli/output.h"
#include "cli/terminalprogress.h"
#include "publish/fileexport.h"
#include "publish/filenames.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>

namespace gongbao::cli {

namespace {

using namespace Qt::StringLiterals;

QJsonArray toJson(const QList<publish::FontSubstitution>& substitutions)
{
    QJsonArray fonts;
    for (const publish::FontSubstitution& font : substitutions) {
        fonts.append(QJsonObject{{u"wanted"_s, font.wanted}, {u"used"_s, font.used}});
    }
    return fonts;
}

void printReport(const CommandLine& line, publish::Style style, const publish::ExportReport& report)
{
    const publish::PdfOutcome& outcome = report.outcome;
    if (line.wantsJson()) {
        printJson({{u"file"_s, report.path},
                   {u"documents"_s, report.documents},
                   {u"pages"_s, outcome.pages},
                   {u"set_anew"_s, outcome.setAnew},
                   {u"missing_characters"_s, outcome.missingCharacters},
                   {u"substituted_fonts"_s, toJson(outcome.substitutions)}});
    } else {
        printLine(QCoreApplication::translate("cli", "%1: documents: %2, pages: %3")
                      .arg(report.path)
                      .arg(report.documents)
                      .arg(outcome.pages));
        if (style == publish::Style::Original && outcome.setAnew > 0) {
            printLine(QCoreApplication::translate(
                          "cli", "documents without original pages, set anew in the official "
                                 "style: %1")
                          .arg(outcome.setAnew));
        }
        for (const publish::FontSubstitution& font : outcome.substitutions) {
            printLine(QCoreApplication::translate("cli", "%1 is not installed; %2 stands in for it")
                          .arg(font.wanted, font.used));
        }
    }
    if (!outcome.missingCharacters.isEmpty()) {
        printError(
            QCoreApplication::translate("cli", "%1: no installed font has these characters: %2")
                .arg(report.path, outcome.missingCharacters));
    }
}

/// The files to write: one with all documents, or one each in the folder @p path.
Result<QList<publish::ExportFile>> filesAt(archive::Database& database, const QString& path,
                                           const QString& pattern,
                                           const std::vector<archive::DocumentId>& ids)
{
    if (pattern.isEmpty()) {
        return QList<publish::ExportFile>{{path, ids}};
    }
    const auto records = archive::Catalogue(database).records(ids);
    if (!records) {
        return records.error();
    }
    if (records->size() < std::ssize(ids)) {
        return QList<publish::ExportFile>{{path, ids}}; // says which is missing
    }
    const QStringList names = publish::fileNames(*records, pattern);
    QList<publish::ExportFile> files;
    for (qsizetype i = 0; i < records->size(); ++i) {
        files.append({QDir(path).filePath(names[i] + u".pdf"_s), {records->at(i).id}});
    }
    return files;
}

void addOptions(CommandLine& line)
{
    line.add({u"out"_s,
              QCoreApplication::translate("cli", "The PDF file to write; with --each, a folder."),
              u"FILE.pdf"_s});
    line.add({u"contents"_s, QCoreApplication::translate(
                                 "cli", "Begin with a list of the documents and their pages.")});
    line.add({u"each"_s,
              QCoreApplication::translate(
                  "cli", "Write one file for each document, named by PATTERN: {n}, {number}, "
                         "{title}, {date} and {body} are filled in."),
              u"PATTERN"_s});
    line.add({u"style"_s,
              QCoreApplication::translate(
                  "cli", "official: set anew (GB/T 9704-2012), as without this option; compact: "
                         "the same in smaller type; original: "
                         "the pages of the issue's PDF file, and the official style for issues "
                         "that came as text."),
              u"STYLE"_s});
    line.add({u"mask"_s,
              QCoreApplication::translate(
                  "cli", "With --style original: takes what is printed of other documents off the "
                         "first and the last page, which become pictures with text behind them.")});
    line.addPassword();
    line.addJson();
    line.addExample(u"gongbao-cli export --out chosen.pdf 8 12"_s);
    line.addExample(u"gongbao-cli export --contents --out year.pdf 8 12 15"_s);
    line.addExample(u"gongbao-cli export --style original --mask --out chosen.pdf 8"_s);
    line.addExample(u"gongbao-cli export --each '{date} {number}' --out folder 8 12 15"_s);
}

} // namespace

int runExport(const QStringList& arguments)
{
    CommandLine line(u"export"_s, u"ID…"_s,
                     QCoreApplication::translate(
                         "cli", "Writes documents into one PDF file, in the order given."));
    addOptions(line);
    if (const std::optional<int> status = line.read(arguments)) {
        return *status;
    }
    const QString path = line.value(u"out"_s);
    const std::optional<publish::Style> style = line.isSet(u"style"_s)
                                                    ? publish::styleFromName(line.value(u"style"_s))
                                                    : publish::Style::Official;
    if (!style) {
        return line.usageError(
            QCoreApplication::translate("cli", "There is no style “%1”; there are %2.")
                .arg(line.value(u"style"_s), u"official, compact, original"_s));
    }
    if (line.isSet(u"mask"_s) && style != publish::Style::Original) {
        return line.usageError(
            QCoreApplication::translate("cli", "--mask is for --style original alone."));
    }
    const Result<std::vector<archive::DocumentId>> ids = toDocumentIds(line.operands());
    if (!ids) {
        return line.usageError(ids.error().message);
    }
    const bool each = line.isSet(u"each"_s);
    if (each && line.value(u"each"_s).trimmed().isEmpty()) {
        return line.usageError(
            QCoreApplication::translate("cli", "Say how the files of --each are to be named."));
    }
    if (path.isEmpty() || ids->empty()) {
        return line.usageError(QCoreApplication::translate(
            "cli", "Name the file to write with --out, and the documents by their ids."));
    }
    const Interruption interruption;
    auto pdf = line.pdfOptions(interruption.token());
    if (!pdf) {
        return fail(pdf.error());
    }
    const auto database = line.openArchive(archive::OpenMode::ReadOnly);
    if (!database) {
        return fail(database.error());
    }
    if (each && !QDir().mkpath(path)) {
        return fail(
            {ErrorCode::Unreadable,
             QCoreApplication::translate("cli", "%1: the folder could not be made.").arg(path)});
    }
    const auto files = filesAt(**database, path, line.value(u"each"_s), *ids);
    if (!files) {
        return fail(files.error());
    }
    const publish::ExportOptions options{.style = *style,
                                         .mask = line.isSet(u"mask"_s),
                                         .created = QDateTime::currentDateTime(),
                                         .contents = line.isSet(u"contents"_s),
                                         .pdf = *std::move(pdf)};
    const Result<publish::ExportReport> report = [&] {
        TerminalProgress terminal;
        return publish::exportFiles(**database, *files, options, interruption.token(),
                                    terminal.progress());
    }();
    if (!report) {
        return fail(report.error());
    }
    printReport(line, *style, *report);
    return kSuccess;
}

} // namespace gongbao::cli
