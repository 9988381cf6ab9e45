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

/// What the command line asks for.
struct ExportWish
{
    QString path;
    QString pattern; ///< of --each; empty: one file
    std::vector<archive::DocumentId> ids = {};
    publish::Style style = publish::Style::Official;
    bool mask = false;
    bool contents = false;
};

/// The files to write: one with all documents, or one each in the folder that is named.
Result<QList<publish::ExportFile>> filesAt(archive::Database& database, const ExportWish& wish)
{
    const QList<publish::ExportFile> one = {{wish.path, wish.ids}};
    if (wish.pattern.isEmpty()) {
        return one;
    }
    const auto records = archive::Catalogue(database).records(wish.ids);
    if (!records) {
        return records.error();
    }
    if (records->size() < std::ssize(wish.ids)) {
        return one; // says which is missing
    }
    const QStringList names = publish::fileNames(*records, wish.pattern);
    QList<publish::ExportFile> files;
    for (qsizetype i = 0; i < records->size(); ++i) {
        files.append({QDir(wish.path).filePath(names[i] + u".pdf"_s), {records->at(i).id}});
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

/// Error: what is wrong with the command line.
Result<ExportWish> wishOf(const CommandLine& line)
{
    const auto unusable = [](const QString& message) { return Error{ErrorCode::Usage, message}; };
    ExportWish wish{.path = line.value(u"out"_s),
                    .pattern = line.value(u"each"_s),
                    .mask = line.isSet(u"mask"_s),
                    .contents = line.isSet(u"contents"_s)};
    if (line.isSet(u"style"_s)) {
        const auto style = publish::styleFromName(line.value(u"style"_s));
        if (!style) {
            return unusable(
                QCoreApplication::translate("cli", "There is no style “%1”; there are %2.")
                    .arg(line.value(u"style"_s), u"official, compact, original"_s));
        }
        wish.style = *style;
    }
    if (wish.mask && wish.style != publish::Style::Original) {
        return unusable(
            QCoreApplication::translate("cli", "--mask is for --style original alone."));
    }
    Result<std::vector<archive::DocumentId>> ids = toDocumentIds(line.operands());
    if (!ids) {
        return ids.error();
    }
    wish.ids = std::move(*ids);
    if (line.isSet(u"each"_s) && wish.pattern.trimmed().isEmpty()) {
        return unusable(
            QCoreApplication::translate("cli", "Say how the files of --each are to be named."));
    }
    if (wish.path.isEmpty() || wish.ids.empty()) {
        return unusable(QCoreApplication::translate(
            "cli", "Name the file to write with --out, and the documents by their ids."));
    }
    return wish;
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
    const Result<ExportWish> wish = wishOf(line);
    if (!wish) {
        return line.usageError(wish.error().message);
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
    if (!wish->pattern.isEmpty() && !QDir().mkpath(wish->path)) {
        return fail({ErrorCode::Unreadable,
                     QCoreApplication::translate("cli", "%1: the folder could not be made.")
                         .arg(wish->path)});
    }
    const auto files = filesAt(**database, *wish);
    if (!files) {
        return fail(files.error());
    }
    const publish::ExportOptions options{.style = wish->style,
                                         .mask = wish->mask,
                                         .created = QDateTime::currentDateTime(),
                                         .contents = wish->contents,
                                         .pdf = *std::move(pdf)};
    const Result<publish::ExportReport> report = [&] {
        TerminalProgress terminal;
        return publish::exportFiles(**database, *files, options, interruption.token(),
                                    terminal.progress());
    }();
    if (!report) {
        return fail(report.error());
    }
    printReport(line, wish->style, *report);
    return kSuccess;
}

} // namespace gongbao::cli
