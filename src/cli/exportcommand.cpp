// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/catalogue.h"
#include "cli/commandline.h"
#include "cli/commands.h"
#include "cli/interruption.h"
#include "cli/output.h"
#include "cli/terminalprogress.h"
#include "publish/pdfexport.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

namespace gongbao::cli {

namespace {

using namespace Qt::StringLiterals;
using archive::DocumentRecord;

/// The records of all @p ids, or an error that names the first one that is not there.
Result<QList<DocumentRecord>> findRecords(archive::Catalogue& catalogue,
                                          const std::vector<archive::DocumentId>& ids)
{
    Result<QList<DocumentRecord>> records = catalogue.records(ids);
    if (records && records->size() < static_cast<qsizetype>(ids.size())) {
        const auto isMissing = [&](archive::DocumentId id) {
            return std::ranges::find(*records, id, &DocumentRecord::id) == records->end();
        };
        const auto missing = std::ranges::find_if(ids, isMissing);
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate(
                         "cli", "The archive has no document %1; nothing was written.")
                         .arg(missing == ids.end() ? 0 : *missing)};
    }
    return records;
}

publish::ItemSource itemsOf(archive::Catalogue& catalogue, const QList<DocumentRecord>& records)
{
    return [&catalogue, &records](qsizetype index) -> Result<publish::PublishItem> {
        const DocumentRecord& record = records[index];
        Result<Document> document = catalogue.document(record.id);
        if (!document) {
            return document.error();
        }
        return publish::PublishItem{.document = *std::move(document),
                                    .gazette = record.gazette,
                                    .year = record.year,
                                    .issueNumber = record.issueNumber,
                                    .page = record.page};
    };
}

QJsonArray toJson(const QList<publish::FontSubstitution>& substitutions)
{
    QJsonArray fonts;
    for (const publish::FontSubstitution& font : substitutions) {
        fonts.append(QJsonObject{{u"wanted"_s, font.wanted}, {u"used"_s, font.used}});
    }
    return fonts;
}

void printOutcome(const CommandLine& line, const QString& path, qsizetype documents,
                  const publish::PdfOutcome& outcome)
{
    if (line.wantsJson()) {
        printJson({{u"file"_s, path},
                   {u"documents"_s, documents},
                   {u"pages"_s, outcome.pages},
                   {u"missing_characters"_s, outcome.missingCharacters},
                   {u"substituted_fonts"_s, toJson(outcome.substitutions)}});
    } else {
        printLine(QCoreApplication::translate("cli", "%1: documents: %2, pages: %3")
                      .arg(path)
                      .arg(documents)
                      .arg(outcome.pages));
        for (const publish::FontSubstitution& font : outcome.substitutions) {
            printLine(QCoreApplication::translate("cli", "%1 is not installed; %2 stands in for it")
                          .arg(font.wanted, font.used));
        }
    }
    if (!outcome.missingCharacters.isEmpty()) {
        printError(
            QCoreApplication::translate("cli", "%1: no installed font has these characters: %2")
                .arg(path, outcome.missingCharacters));
    }
}

} // namespace

int runExport(const QStringList& arguments)
{
    CommandLine line(u"export"_s, u"ID…"_s,
                     QCoreApplication::translate(
                         "cli", "Writes documents into one PDF file, in the order given."));
    line.add(
        {u"out"_s, QCoreApplication::translate("cli", "The PDF file to write."), u"FILE.pdf"_s});
    line.addJson();
    line.addExample(u"gongbao-cli export --out chosen.pdf 8 12"_s);
    if (const std::optional<int> status = line.read(arguments)) {
        return *status;
    }
    const QString path = line.value(u"out"_s);
    const Result<std::vector<archive::DocumentId>> ids = toDocumentIds(line.operands());
    if (!ids) {
        return line.usageError(ids.error().message);
    }
    if (path.isEmpty() || ids->empty()) {
        return line.usageError(QCoreApplication::translate(
            "cli", "Name the file to write with --out, and the documents by their ids."));
    }
    const Interruption interruption;
    const auto database = line.openArchive(archive::OpenMode::ReadOnly);
    if (!database) {
        return fail(database.error());
    }
    archive::Catalogue catalogue(**database);
    const Result<QList<DocumentRecord>> records = findRecords(catalogue, *ids);
    if (!records) {
        return fail(records.error());
    }
    const publish::PdfOptions options{.title = {}, .created = QDateTime::currentDateTime()};
    const Result<publish::PdfOutcome> outcome = [&] {
        TerminalProgress terminal;
        return publish::exportPdf(itemsOf(catalogue, *records), records->size(), path, options,
                                  interruption.token(), terminal.progress());
    }();
    if (!outcome) {
        return fail(outcome.error());
    }
    printOutcome(line, path, records->size(), *outcome);
    return kSuccess;
}

} // namespace gongbao::cli
