// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/fileexport.h"

#include "archive/catalogue.h"
#include "base/outputfile.h"

#include <QBuffer>
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

/// Reads documents as they are asked for, and their pages where these are to be taken.
class ItemReader
{
public:
    ItemReader(archive::Database& database, const ExportOptions& options)
        : m_catalogue(database)
        , m_options(options)
    {
    }

    [[nodiscard]] Result<PublishItem> read(const DocumentRecord& record);

private:
    [[nodiscard]] Status findPages(const DocumentRecord& record, PublishItem& item);

    archive::Catalogue m_catalogue;
    const ExportOptions& m_options;
    archive::IssueId m_issue = 0; ///< whose pages and file name these are
    PrintedIssue m_printed;
    QString m_fileName;
};

Result<PublishItem> ItemReader::read(const DocumentRecord& record)
{
    Result<Document> document = m_catalogue.document(record.id);
    if (!document) {
        return document.error();
    }
    PublishItem item{.document = *std::move(document),
                     .gazette = record.gazette,
                     .year = record.year,
                     .issueNumber = record.issueNumber,
                     .page = record.page};
    if (m_options.style == Style::Original) {
        if (Status found = findPages(record, item); !found) {
            return found.error();
        }
    }
    return item;
}

Status ItemReader::findPages(const DocumentRecord& record, PublishItem& item)
{
    if (m_issue != record.issueId) {
        Result<PrintedPages> printed = m_catalogue.printedPages(record.issueId);
        if (!printed) {
            return printed.error();
        }
        const Result<archive::IssueRecord> file = m_catalogue.issue(record.issueId);
        if (!file) {
            return file.error();
        }
        const Result<Issue> issue = m_catalogue.wholeIssue(record.issueId);
        if (!issue) {
            return issue.error();
        }
        m_issue = record.issueId;
        m_printed = {*std::move(printed), runningLines(*issue)};
        m_fileName = file->fileName;
    }
    const auto pages = pagesOf(item.document, m_printed, m_options.mask);
    if (!pages.isEmpty()) {
        item.original = {.issue = record.issueId,
                         .fileName = m_fileName,
                         .bytes = [this, id = m_issue] { return m_catalogue.original(id); },
                         .pages = pages,
                         .marks = marksOf(item.document, m_printed)};
    }
    return {};
}

PdfOptions optionsFor(const QList<DocumentRecord>& records, const ExportOptions& options)
{
    const bool several = records.size() > 1;
    PdfOptions file{.style = options.style,
                    .title = several ? Text::tr("Collected documents") : QString(),
                    .created = options.created,
                    .contents = several && options.contents,
                    .pdf = options.pdf};
    for (const DocumentRecord& record : records) {
        file.documents.append({record.title, record.number});
    }
    return file;
}

void add(PdfOutcome& sum, const PdfOutcome& one)
{
    sum.pages += one.pages;
    sum.setAnew += one.setAnew;
    sum.sizes += one.sizes;
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
    ItemReader reader(database, options);
    ExportReport exported;
    for (qsizetype i = 0; i < files.size(); ++i) {
        const Progress inAll = [&, before = exported.documents](ProgressState state) {
            state.done += before;
            state.total = total;
            report(progress, state);
        };
        const auto item = [&](qsizetype index) { return reader.read(records[i][index]); };
        const auto outcome = exportPdf(item, records[i].size(), files[i].path,
                                       optionsFor(records[i], options), stop, inAll);
        if (!outcome) {
            return outcome.error();
        }
        exported.path = files.size() == 1 ? files[i].path : QFileInfo(files[i].path).absolutePath();
        exported.documents += records[i].size();
        add(exported.outcome, *outcome);
    }
    return exported;
}

Result<MadePdf> makePdf(archive::Database& database, const std::vector<DocumentId>& documents,
                        const ExportOptions& options, const StopToken& stop,
                        const Progress& progress)
{
    archive::Catalogue catalogue(database);
    const Result<QList<DocumentRecord>> records = findRecords(catalogue, documents);
    if (!records) {
        return records.error();
    }
    const PdfOptions file = optionsFor(*records, options);
    MadePdf made{.title = file.title};
    if (records->size() == 1) {
        made.title = records->first().title;
    }
    ItemReader reader(database, options);
    QBuffer buffer(&made.bytes);
    buffer.open(QIODevice::WriteOnly);
    auto outcome = writePdf([&](qsizetype index) { return reader.read(records->at(index)); },
                            records->size(), buffer, made.title, file, stop, progress);
    if (!outcome) {
        return outcome.error();
    }
    made.outcome = *std::move(outcome);
    return made;
}

} // namespace gongbao::publish
