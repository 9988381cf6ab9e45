// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/rereading.h"

#include "archive/catalogue.h"
#include "archive/parserversion.h"
#include "base/cancelled.h"
#include "ingest/pageprogress.h"
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

/// The fields that lists show; all else is told as one.
QList<Difference> fieldDifferences(const Document& stored, const Document& fresh)
{
    QList<Difference> found;
    const auto differs = [&](const QString& what) {
        found.append({stored.title, what, fresh.span.first});
    };
    for (const CorrectedPart part :
         {CorrectedPart::Title, CorrectedPart::Number, CorrectedPart::Date, CorrectedPart::Issuers,
          CorrectedPart::Kind}) {
        const QString former = fieldText(stored, part);
        const QString value = fieldText(fresh, part);
        if (former != value) {
            differs(describe(Correction{0, part, {}, former, value, {}, {}}));
        }
    }
    if (found.isEmpty() && stored != fresh) {
        differs(Text::tr("its text, tables, attachments or citations are read otherwise"));
    }
    return found;
}

/// Notes where the documents of @p changes are, now that they are stored. By their lines: others
/// may have joined or parted documents since the issue was read.
Status findDocuments(archive::Database& database, archive::IssueId issue,
                     QList<Difference>& changes)
{
    if (changes.isEmpty()) {
        return {};
    }
    archive::Catalogue catalogue(database);
    const Result<std::vector<archive::DocumentId>> ids = catalogue.documentsInOrder(issue);
    if (!ids) {
        return ids.error();
    }
    for (const archive::DocumentId id : *ids) {
        const Result<Document> document = catalogue.document(id);
        if (!document) {
            return document.error();
        }
        for (Difference& change : changes) {
            if (change.line == document->span.first) {
                change.document = id;
            }
        }
    }
    return {};
}

/// @p one stays as it was because of @p error, unless that would be so of all others too.
Result<Rereading> leave(Rereading one, const Error& error)
{
    if (error.code == ErrorCode::Cancelled || error.code == ErrorCode::DiskFull ||
        error.code == ErrorCode::ReadOnly) {
        return error;
    }
    one.changes.clear();
    one.error = error;
    return one;
}

Result<Rereading> rereadOne(archive::Database& database, const archive::IssueRecord& record,
                            qint64 version, const RereadingOptions& options, const StopToken& stop)
{
    Rereading one{record, version, {}, {}};
    const Result<StoredReading> stored = storedReading(database, record.id);
    if (!stored) {
        return leave(std::move(one), stored.error());
    }
    const Result<FreshReading> fresh = readAfresh(*stored, options.pdf, stop);
    if (!fresh) {
        return leave(std::move(one), fresh.error());
    }
    one.changes = differences(stored->issue, fresh->issue);
    const bool isNew = version != parse::kParserVersion || !one.changes.isEmpty();
    if (options.store && isNew) {
        // No correction comes or goes: those that there are lie over the new reading.
        const auto done = archive::apply(database, {record.id, {}, {}}, fresh->original, stop);
        if (!done) {
            return leave(std::move(one), done.error());
        }
        if (const Status found = findDocuments(database, record.id, one.changes); !found) {
            return found.error();
        }
    }
    return one;
}

} // namespace

Result<StoredReading> storedReading(archive::Database& database, archive::IssueId issue)
{
    StoredReading reading;
    const Status read = database.snapshot([&]() -> Status {
        const Result<qint64> version = archive::parserVersionOf(database, issue);
        if (!version) {
            return version.error();
        }
        Result<Issue> stored = archive::Catalogue(database).wholeIssue(issue);
        if (!stored) {
            return stored.error();
        }
        Result<StoredOriginal> original = storedOriginal(database, issue);
        if (!original) {
            return original.error();
        }
        Result<QList<Correction>> corrections = archive::correctionsOf(database, issue);
        if (!corrections) {
            return corrections.error();
        }
        reading = {*version, *std::move(stored), *std::move(original), *std::move(corrections)};
        return {};
    });
    return read ? Result<StoredReading>(std::move(reading)) : Result<StoredReading>(read.error());
}

Result<FreshReading> readAfresh(const StoredReading& stored, const source::PdfOptions& pdf,
                                const StopToken& stop)
{
    Result<archive::Original> original = readOriginal(stored.original, pdf, stop);
    if (!original) {
        return original.error();
    }
    Result<parse::CorrectedIssue> read =
        parse::parseCorrected(original->text, stored.corrections, stop);
    if (!read) {
        return read.error();
    }
    return FreshReading{std::move(*original), std::move(read->issue)};
}

QString describe(const Difference& difference)
{
    return Text::tr("“%1”: %2").arg(difference.title, difference.what);
}

QList<Difference> differences(const Issue& stored, const Issue& fresh)
{
    QList<Difference> found;
    for (const Document& document : stored.documents) {
        const Document* same = beginningAt(fresh.documents, document.span.first);
        if (same != nullptr) {
            found += fieldDifferences(document, *same);
        } else {
            found.append({document.title, Text::tr("no longer a document of its own")});
        }
    }
    for (const Document& document : fresh.documents) {
        if (beginningAt(stored.documents, document.span.first) == nullptr) {
            const int line = document.span.first;
            found.append({document.title, Text::tr("a new document, at line %1").arg(line), line});
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
    RereadingOptions each = options;
    qint64 done = 0;
    for (const archive::IssueRecord& record : *issues) {
        if (stop.stop_requested()) {
            return cancelled();
        }
        const ProgressState state{done++, issues->size(), record.fileName};
        report(progress, state);
        const Result<qint64> version = archive::parserVersionOf(database, record.id);
        if (!version) {
            return version.error();
        }
        if (*version == parse::kParserVersion && !options.everyIssue) {
            continue;
        }
        each.pdf.recognition.progress = pageProgress(progress, state);
        const Result<Rereading> one = rereadOne(database, record, *version, each, stop);
        if (!one) {
            return one.error();
        }
        take(*one);
    }
    return {};
}

} // namespace gongbao::ingest
