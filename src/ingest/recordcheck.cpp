// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/recordcheck.h"

#include "archive/catalogue.h"
#include "base/cancelled.h"
#include "ingest/rereading.h"
#include "parse/parser.h"

#include <QCoreApplication>

namespace gongbao::ingest {

namespace {

using archive::IssueRecord;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Check)
};

/// One checkRecords(): what it compares, and what it found.
class RecordChecking
{
public:
    RecordChecking(archive::Database& database, const source::PdfOptions& pdf,
                   const StopToken& stop)
        : m_database(database)
        , m_pdf(pdf)
        , m_stop(stop)
    {
    }

    [[nodiscard]] Status compare(const IssueRecord& record);
    [[nodiscard]] const RecordCheck& found() const { return m_found; }

private:
    void tellProblems(const IssueRecord& record, const QList<Document>& stored,
                      const QList<Document>& fresh);
    void tellOtherVersion(const IssueRecord& record, qint64 version, qsizetype changes);

    archive::Database& m_database;
    const source::PdfOptions& m_pdf;
    const StopToken& m_stop;
    RecordCheck m_found;
};

Status RecordChecking::compare(const IssueRecord& record)
{
    const Result<StoredReading> stored = storedReading(m_database, record.id);
    if (!stored && stored.error().code != ErrorCode::NotFound) {
        return stored.error();
    }
    const Result<FreshReading> fresh =
        stored ? readAfresh(*stored, m_pdf, m_stop) : Result<FreshReading>(stored.error());
    if (!fresh && fresh.error().code == ErrorCode::Cancelled) {
        return fresh.error();
    }
    if (!fresh) {
        m_found.notices.append(Text::tr("Issue %1 (%2) could not be compared with its original: %3")
                                   .arg(record.id)
                                   .arg(record.fileName, fresh.error().message));
        return {};
    }
    const qsizetype changes = differences(stored->issue, fresh->issue).size();
    if (stored->version != parse::kParserVersion) {
        if (changes > 0) {
            tellOtherVersion(record, stored->version, changes);
        }
    } else if (stored->original.pages.isEmpty()) {
        tellProblems(record, stored->issue.documents, fresh->issue.documents);
    } else if (changes > 0) {
        m_found.notices.append(
            Text::tr("The PDF file of issue %1 (%2) is read otherwise today in %3 places: another "
                     "version of the PDF library reads it, or its record was changed after the "
                     "import. “gongbao-cli reread --all --dry-run” shows them.")
                .arg(record.id)
                .arg(record.fileName)
                .arg(changes));
    }
    return {};
}

void RecordChecking::tellProblems(const IssueRecord& record, const QList<Document>& stored,
                                  const QList<Document>& fresh)
{
    if (stored.size() != fresh.size()) {
        m_found.problems.append(Text::tr("Issue %1 (%2) has %3 documents, but its original has %4.")
                                    .arg(record.id)
                                    .arg(record.fileName)
                                    .arg(stored.size())
                                    .arg(fresh.size()));
        return;
    }
    for (qsizetype i = 0; i < fresh.size(); ++i) {
        if (stored[i] != fresh[i]) {
            m_found.problems.append(
                Text::tr("“%1” in issue %2 (%3) is not what the original says: its record "
                         "was changed after the import. The original is kept as it was.")
                    .arg(fresh[i].title)
                    .arg(record.id)
                    .arg(record.fileName));
        }
    }
}

void RecordChecking::tellOtherVersion(const IssueRecord& record, qint64 version, qsizetype changes)
{
    m_found.notices.append(
        Text::tr("Issue %1 (%2) was read by version %3 of the recogniser; today's, version %4, "
                 "reads it otherwise in %5 places. “gongbao-cli reread” takes that over.")
            .arg(record.id)
            .arg(record.fileName)
            .arg(version)
            .arg(parse::kParserVersion)
            .arg(changes));
}

} // namespace

Result<RecordCheck> checkRecords(archive::Database& database, const source::PdfOptions& pdf,
                                 const StopToken& stop, const Progress& progress)
{
    const Result<QList<IssueRecord>> issues = archive::Catalogue(database).issues();
    if (!issues) {
        return issues.error();
    }
    RecordChecking checking(database, pdf, stop);
    qint64 done = 0;
    for (const IssueRecord& record : *issues) {
        if (stop.stop_requested()) {
            return cancelled();
        }
        const Status compared = checking.compare(record);
        // Damage that stops a record from being read is told by the check of the archive itself.
        if (!compared && compared.error().code != ErrorCode::Corrupt) {
            return compared.error();
        }
        report(progress, {++done, issues->size(), record.fileName});
    }
    return checking.found();
}

} // namespace gongbao::ingest
