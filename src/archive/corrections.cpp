// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/corrections.h"

#include "archive/catalogue.h"
#include "archive/rows.h"
#include "archive/sourcepages.h"
#include "archive/textindex.h"

#include <QCoreApplication>

#include <algorithm>

namespace gongbao::archive {

namespace {

constexpr const char* kSelectOfIssue =
    "SELECT id, part, line, title, number, former, value, corrected_by, corrected_at "
    "FROM correction WHERE issue_id = ? ORDER BY id";
constexpr const char* kSelectOfDocument =
    "SELECT id, part, line, title, number, former, value, corrected_by, corrected_at "
    "FROM correction WHERE document_id = ? ORDER BY id";
constexpr const char* kSelectAll =
    "SELECT c.id, c.part, c.line, c.title, c.number, c.former, c.value, c.corrected_by, "
    "c.corrected_at, c.issue_id, ifnull(c.document_id, 0) FROM correction c "
    "JOIN issue i ON i.id = c.issue_id WHERE i.current = 1 ORDER BY c.id DESC";
constexpr const char* kInsert =
    "INSERT INTO correction (id, issue_id, part, line, title, number, former, value, corrected_by, "
    "corrected_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr const char* kRemove = "DELETE FROM correction WHERE id = ? AND issue_id = ?";
constexpr const char* kAssign =
    "UPDATE correction SET issue_id = ?2, document_id = ?3 WHERE id = ?1";
constexpr const char* kIsCurrent = "SELECT 1 FROM issue WHERE id = ? AND current = 1";

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Corrections)
};

Correction correctionAt(const Statement& row)
{
    Correction correction;
    correction.id = row.integer(0);
    // The schema lets no other part in.
    correction.part = correctedPartFromName(row.text(1)).value_or(CorrectedPart::Title);
    correction.place = {static_cast<int>(row.integer(2)), row.text(3), row.text(4)};
    correction.former = row.text(5);
    correction.value = row.text(6);
    correction.who = row.text(7);
    correction.when = QDateTime::fromString(row.text(8), Qt::ISODateWithMs);
    return correction;
}

Result<QList<Correction>> select(Database& database, const char* sql, qint64 id)
{
    Result<Statement> statement = database.prepare(sql);
    if (!statement) {
        return statement.error();
    }
    statement->bind(1, id);
    return listOfRows<QList<Correction>>(*statement, correctionAt);
}

/// Within a transaction; the id it is kept under.
Result<qint64> keep(Batch& batch, IssueId issue, const Correction& correction)
{
    const std::optional<qint64> id =
        correction.id == 0 ? std::nullopt : std::optional(correction.id);
    return batch.insert(kInsert, id, issue, toName(correction.part), correction.place.line,
                        correction.place.title, correction.place.number, correction.former,
                        correction.value, correction.who,
                        correction.when.toUTC().toString(Qt::ISODateWithMs));
}

/// Notes for each of the issue's corrections which document it is of.
Status assign(Batch& batch, Database& database, IssueId issue, const QList<Correction>& corrections,
              const std::vector<qsizetype>& documents)
{
    const Result<std::vector<DocumentId>> ids = Catalogue(database).documentsInOrder(issue);
    if (!ids) {
        return ids.error();
    }
    for (std::size_t i = 0; i < documents.size(); ++i) {
        const std::optional<qint64> document =
            documents[i] < 0 ? std::nullopt
                             : std::optional(ids->at(static_cast<std::size_t>(documents[i])));
        if (Status done =
                batch.run(kAssign, corrections.at(static_cast<qsizetype>(i)).id, issue, document);
            !done) {
            return done;
        }
    }
    return {};
}

Error placeNotFound(const Correction& correction)
{
    switch (correction.part) {
    case CorrectedPart::Join:
        return {ErrorCode::NotFound,
                Text::tr("“%1” can't be joined to a document before it: there is none.")
                    .arg(correction.place.title)};
    case CorrectedPart::Split:
        return {ErrorCode::NotFound,
                Text::tr("No document can begin at line %1: choose a line of its text, behind the "
                         "title.")
                    .arg(correction.place.line)};
    default:
        return {ErrorCode::NotFound,
                Text::tr("“%1” is no longer found in the original of its issue.")
                    .arg(correction.place.title)};
    }
}

/// One change within a transaction; gives its inverse.
Result<CorrectionChange> change(Database& database, const CorrectionChange& wanted,
                                const Original& original, const StopToken& stop)
{
    Batch batch(database);
    const auto current = batch.find(kIsCurrent, wanted.issue);
    if (!current || !*current) {
        return current ? Error{ErrorCode::NotFound,
                               Text::tr("The issue was replaced by another file meanwhile.")}
                       : current.error();
    }
    CorrectionChange inverse{wanted.issue, wanted.remove, {}, {}};
    for (const Correction& correction : wanted.remove) {
        if (Status removed = batch.run(kRemove, correction.id, wanted.issue); !removed) {
            return removed.error();
        }
    }
    for (Correction correction : wanted.add) {
        const Result<qint64> id = keep(batch, wanted.issue, correction);
        if (!id) {
            return id.error();
        }
        correction.id = *id;
        inverse.remove.append(correction);
    }
    const Result<QList<Correction>> corrections = correctionsOf(database, wanted.issue);
    if (!corrections) {
        return corrections.error();
    }
    Result<parse::CorrectedIssue> read = parse::parseCorrected(original.text, *corrections, stop);
    if (!read) {
        return read.error();
    }
    for (qsizetype i = 0; i < corrections->size(); ++i) {
        const Correction& correction = corrections->at(i);
        const bool added = std::ranges::any_of(
            inverse.remove, [&](const Correction& one) { return one.id == correction.id; });
        if (added && read->documents[static_cast<std::size_t>(i)] < 0) {
            return placeNotFound(correction);
        }
    }
    const auto given =
        rewriteIssue(database, wanted.issue, read->issue, original.text, stop, wanted.marks);
    if (!given) {
        return given.error();
    }
    inverse.marks = *given;
    if (Status paged = original.pages.isEmpty()
                           ? Status()
                           : replaceSourcePages(batch, wanted.issue, original.pages);
        !paged) {
        return paged.error();
    }
    const Status assigned = assign(batch, database, wanted.issue, *corrections, read->documents);
    return assigned ? Result<CorrectionChange>(std::move(inverse))
                    : Result<CorrectionChange>(assigned.error());
}

} // namespace

Result<QList<Correction>> correctionsOf(Database& database, IssueId issue)
{
    return select(database, kSelectOfIssue, issue);
}

Result<QList<Correction>> correctionsOfDocument(Database& database, DocumentId document)
{
    return select(database, kSelectOfDocument, document);
}

Result<QList<CorrectionRecord>> allCorrections(Database& database)
{
    Result<Statement> statement = database.prepare(kSelectAll);
    if (!statement) {
        return statement.error();
    }
    return listOfRows<QList<CorrectionRecord>>(*statement, [](const Statement& row) {
        return CorrectionRecord{correctionAt(row), row.integer(9), row.integer(10)};
    });
}

Result<CorrectionChange> apply(Database& database, const CorrectionChange& wanted,
                               const Original& original, const StopToken& stop)
{
    // Documents are taken out of the index by the tokens that they were put in with.
    if (Status ready = TextIndex(database).bringUpToDate(stop); !ready) {
        return ready.error();
    }
    std::optional<CorrectionChange> inverse;
    const Status done = database.transaction([&]() -> Status {
        Result<CorrectionChange> changed = change(database, wanted, original, stop);
        if (!changed) {
            return changed.error();
        }
        inverse = std::move(*changed);
        return {};
    });
    return done ? Result<CorrectionChange>(std::move(*inverse))
                : Result<CorrectionChange>(done.error());
}

Result<std::optional<parse::CorrectedIssue>> readCorrected(Database& database, IssueId former,
                                                           const source::SourceText& text,
                                                           const StopToken& stop)
{
    using Answer = Result<std::optional<parse::CorrectedIssue>>;
    const Result<QList<Correction>> corrections = correctionsOf(database, former);
    if (!corrections || corrections->isEmpty()) {
        return corrections ? Answer(std::nullopt) : Answer(corrections.error());
    }
    Result<parse::CorrectedIssue> read = parse::parseCorrected(text, *corrections, stop);
    return read ? Answer(std::optional(std::move(*read))) : Answer(read.error());
}

Status carryCorrections(Batch& batch, Database& database, IssueId former, IssueId issue,
                        const std::vector<qsizetype>& documents)
{
    const Result<QList<Correction>> corrections = correctionsOf(database, former);
    return corrections ? assign(batch, database, issue, *corrections, documents)
                       : Status(corrections.error());
}

} // namespace gongbao::archive
