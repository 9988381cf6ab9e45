// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/fileexport.h"

#include "archive/catalogue.h"
#include "base/outputfile.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace gongbao::publish {

namespace {

using archive::DocumentId;
using archive::DocumentRecord;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(PdfExport)
};

/// The records of all @p ids, or an error that names the first one that is not there.
Result<QList<DocumentRecord>> findRecords(archive::Catalogue& catalogue,
                                          const std::vector<DocumentId>& ids)
{
    Result<QList<DocumentRecord>> records = catalogue.records(ids);
    if (records && records->size() < std::ssize(ids)) {
        const auto isMissing = [&](DocumentId id) {
            return std::ranges::find(*records, id, &DocumentRecord::id) == records->end();
        };
        const auto missing = std::ranges::find_if(ids, isMissing);
        return Error{ErrorCode::NotFound,
                     Text::tr("The archive has no document %1; nothing was written.")
                         .arg(missing == ids.end() ? 0 : *missing)};
    }
    return records;
}

ItemSource itemsOf(archive::Catalogue& catalogue, const QList<DocumentRecord>& records)
{
    return [&catalogue, &records](qsizetype index) -> Result<PublishItem> {
        const DocumentRecord& record = records[index];
        Result<Document> document = catalogue.document(record.id);
        if (!document) {
            return document.error();
        }
        return PublishItem{.document = *std::move(document),
                           .gazette = record.gazette,
                           .year = record.year,
                           .issueNumber = record.issueNumber,
                           .page = record.page};
    };
}

PdfOptions optionsFor(const QList<DocumentRecord>& records, const ExportOptions& options)
{
    const bool several = records.size() > 1;
    PdfOptions file{.title = several ? Text::tr("Collected documents") : QString(),
                    .created = options.created,
                    .contents = several && options.contents};
    for (const DocumentRecord& record : records) {
        file.documents.append({record.title, record.number});
    }
    return file;
}

void add(PdfOutcome& sum, const PdfOutcome& one)
{
    sum.pages += one.pages;
    for (const QChar character : one.missingCharacters) {
        if (!sum.missingCharacters.contains(character)) {
            sum.missingCharacters.append(character);
        }
    }
    for (const FontSubstitution& font : one.substitutions) {
        if (!sum.substitutions.contains(font)) {
            sum.substitutions.append(font);
        }
    }
}

} // namespace

Result<ExportReport> exportFiles(archive::Database& database, const QList<ExportFile>& files,
                                 const ExportOptions& options, const StopToken& stop,
                                 const Progress& progress)
{
    archive::Catalogue catalogue(database);
    QList<QList<DocumentRecord>> records;
    qint64 total = 0;
    for (const ExportFile& file : files) {
        if (Status free = demandReplaceable(file.path, OutputKind::Pdf); !free) {
            return free.error();
        }
        Result<QList<DocumentRecord>> found = findRecords(catalogue, file.documents);
        if (!found) {
            return found.error();
        }
        total += found->size();
        records.append(*std::move(found));
    }
    ExportReport exported;
    for (qsizetype i = 0; i < files.size(); ++i) {
        const Progress inAll = [&, before = exported.documents](ProgressState state) {
            state.done += before;
            state.total = total;
            report(progress, state);
        };
        const auto outcome = exportPdf(itemsOf(catalogue, records[i]), records[i].size(),
                                       files[i].path, optionsFor(records[i], options), stop, inAll);
        if (!outcome) {
            return outcome.error();
        }
        exported.path = files.size() == 1 ? files[i].path : QFileInfo(files[i].path).absolutePath();
        exported.documents += records[i].size();
        add(exported.outcome, *outcome);
    }
    return exported;
}

} // namespace gongbao::publish
