// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/rereading.h"

#include "archive/catalogue.h"
#include "archive/parserversion.h"
#include "base/cancelled.h"
#include "ingest/original.h"
#include "parse/parser.h"

#include <QCoreApplication>

#include <algorithm>

namespace gongbao::ingest {

namespace {

using namespace Qt::StringLiterals;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Rereading)
};

const Document* beginningAt(const QList<Document>& documents, int line)
{
    const auto found = std::ranges::find_if(
        documents, [line](const Document& document) { return document.span.first == line; });
    return found == documents.end() ? nullptr : &*found;
}

/// The fields that lists show; all else is told in one sentence.
QStringList fieldDifferences(const Document& stored, const Document& fresh)
{
    QStringList found;
    for (const CorrectedPart part :
         {CorrectedPart::Title, CorrectedPart::Number, CorrectedPart::Date, CorrectedPart::Issuers,
          CorrectedPart::Kind}) {
        const QString former = fieldText(stored, part);
        const QString value = fieldText(fresh, part);
        if (former != value) {
            found.append(
                Text::tr("“%1”: %2")
                    .arg(stored.title, describe(Correction{0, part, {}, former, value, {}, {}})));
        }
    }
    if (found.isEmpty() && stored != fresh) {
        found.append(Text::tr("“%1”: its text, tables, attachments or citations are read otherwise")
                         .arg(stored.title));
    }
    return found;
}

Result<Rereading> rereadOne(archive::Database& database, const archive::IssueRecord& record,
                            qint64 version, const RereadingOptions& options, const StopToken& stop)
{
    Rereading one{record, version, {}, {}};
    const Result<FreshReading> fresh = readAfresh(database, record.id, options.pdf, stop);
    if (!fresh) {
        one.error = fresh.error();
        return one;
    }
    const Result<Issue> stored = archive::Catalogue(database).wholeIssue(record.id);
    if (!stored && stored.error().code != ErrorCode::Corrupt) {
        return stored.error();
    }
    if (!stored) {
        one.error = stored.error();
        return one;
    }
    one.changes = differences(*stored, fresh->issue);
    const bool isNew = version != parse::kParserVersion || !one.changes.isEmpty();
    if (options.store && isNew) {
        // No correction comes or goes: those that there are lie over the new reading.
        const auto done = archive::apply(database, {record.id, {}, {}}, fresh->original, stop);
        if (!done) {
            return done.error();
        }
    }
    return one;
}

} // namespace

Result<FreshReading> readAfresh(archive::Database& database, archive::IssueId issue,
                                const source::PdfOptions& pdf, const StopToken& stop)
{
    Result<archive::Original> original = readOriginal(database, issue, pdf, stop);
    if (!original) {
        return original.error();
    }
    const Result<QList<Correction>> corrections = archive::correctionsOf(database, issue);
    if (!corrections) {
        return corrections.error();
    }
    Result<parse::CorrectedIssue> read = parse::parseCorrected(original->text, *corrections, stop);
    if (!read) {
        return read.error();
    }
    return FreshReading{std::move(*original), std::move(read->issue)};
}

QStringList differences(const Issue& stored, const Issue& fresh)
{
    QStringList found;
    for (const Document& document : stored.documents) {
        const Document* same = beginningAt(fresh.documents, document.span.first);
        found +=
            same == nullptr
                ? QStringList{Text::tr("“%1”: no longer a document of its own").arg(document.title)}
                : fieldDifferences(document, *same);
    }
    for (const Document& document : fresh.documents) {
        if (beginningAt(stored.documents, document.span.first) == nullptr) {
            found.append(Text::tr("“%1”: a new document, at line %2")
                             .arg(document.title)
                             .arg(document.span.first));
        }
    }
    return found;
}

Status reread(archive::Database& database, const RereadingOptions& options,
              const std::function<void(const Rereading&)>& take, const StopToken& stop,
              const Progress& progress)
{
    const auto issues = archive::Catalogue(database).issues();
    if (!issues) {
        return issues.error();
    }
    qint64 done = 0;
    for (const archive::IssueRecord& record : *issues) {
        if (stop.stop_requested()) {
            return cancelled();
        }
        report(progress, {done++, issues->size(), record.fileName});
        const Result<qint64> version = archive::parserVersionOf(database, record.id);
        if (!version) {
            return version.error();
        }
        if (*version == parse::kParserVersion && !options.everyIssue) {
            continue;
        }
        const Result<Rereading> one = rereadOne(database, record, *version, options, stop);
        if (!one) {
            return one.error();
        }
        if (one->error && one->error->code == ErrorCode::Cancelled) {
            return *one->error;
        }
        take(*one);
    }
    return {};
}

} // namespace gongbao::ingest
