// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/recordcheck.h"

#include "archive/catalogue.h"
#include "archive/corrections.h"
#include "archive/parserversion.h"
#include "ingest/original.h"
#include "parse/parser.h"

#include <QCoreApplication>

#include <optional>

namespace gongbao::ingest {

namespace {

using archive::IssueRecord;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Check)
};

/// What the original of the issue says, with its corrections; none where it can't be compared.
Result<std::optional<Issue>> readAfresh(archive::Database& database, const IssueRecord& record,
                                        const StopToken& stop)
{
    const Result<qint64> version = archive::parserVersionOf(database, record.id);
    if (!version) {
        return version.error();
    }
    archive::Catalogue catalogue(database);
    const Result<PrintedPages> pages = catalogue.printedPages(record.id);
    if (!pages) {
        return pages.error();
    }
    if (*version != parse::kParserVersion || !pages->isEmpty()) {
        return std::optional<Issue>();
    }
    const Result<source::SourceText> text = originalText(database, record.id, {}, stop);
    if (!text) {
        return std::optional<Issue>(); // a changed original is told by its checksum
    }
    const Result<QList<Correction>> corrections = archive::correctionsOf(database, record.id);
    if (!corrections) {
        return corrections.error();
    }
    Result<parse::CorrectedIssue> read = parse::parseCorrected(*text, *corrections, stop);
    return read ? Result<std::optional<Issue>>(std::move(read->issue))
                : Result<std::optional<Issue>>(read.error());
}

Status compare(archive::Database& database, const IssueRecord& record, const StopToken& stop,
               QStringList& found)
{
    const Result<std::optional<Issue>> fresh = readAfresh(database, record, stop);
    if (!fresh || !*fresh) {
        return fresh ? Status() : Status(fresh.error());
    }
    const Result<Issue> stored = archive::Catalogue(database).wholeIssue(record.id);
    if (!stored) {
        return stored.error();
    }
    const QList<Document>& documents = (*fresh)->documents;
    if (stored->documents.size() != documents.size()) {
        found.append(Text::tr("Issue %1 (%2) has %3 documents, but its original has %4.")
                         .arg(record.id)
                         .arg(record.fileName)
                         .arg(stored->documents.size())
                         .arg(documents.size()));
        return {};
    }
    for (qsizetype i = 0; i < documents.size(); ++i) {
        if (stored->documents[i] != documents[i]) {
            found.append(Text::tr("“%1” in issue %2 (%3) is not what the original says: its record "
                                  "was changed after the import. The original is kept as it was.")
                             .arg(documents[i].title)
                             .arg(record.id)
                             .arg(record.fileName));
        }
    }
    return {};
}

} // namespace

Result<QStringList> checkRecords(archive::Database& database, const StopToken& stop,
                                 const Progress& progress)
{
    const Result<QList<IssueRecord>> issues = archive::Catalogue(database).issues();
    if (!issues) {
        return issues.error();
    }
    QStringList found;
    qint64 done = 0;
    for (const IssueRecord& record : *issues) {
        if (stop.stop_requested()) {
            return Error{ErrorCode::Cancelled, Text::tr("Stopped on request.")};
        }
        const Status compared = compare(database, record, stop, found);
        // Damage that stops a record from being read is told by the check of the archive itself.
        if (!compared && compared.error().code != ErrorCode::Corrupt) {
            return compared.error();
        }
        report(progress, {++done, issues->size(), record.fileName});
    }
    return found;
}

} // namespace gongbao::ingest
