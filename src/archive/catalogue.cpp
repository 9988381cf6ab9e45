// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/catalogue.h"

#include "archive/datekey.h"
#include "archive/documentreader.h"
#include "archive/filterclause.h"
#include "archive/findinglist.h"
#include "archive/rows.h"
#include "archive/sourcepages.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

namespace gongbao::archive {

namespace {

// %1 is the condition and order.
constexpr const char* kSelectIssues =
    "SELECT i.id, g.name, i.year, i.number, i.total_number, i.published, i.frequency, f.name, "
    "f.sha256, i.imported_at, i.version, "
    "(SELECT count(*) FROM document d WHERE d.issue_id = i.id AND d.place > 0), "
    "(SELECT count(*) FROM finding n WHERE n.issue_id = i.id), "
    "(SELECT count(*) FROM finding n LEFT JOIN settling s ON s.finding_id = n.id "
    "WHERE n.issue_id = i.id AND s.id IS NULL) "
    "FROM issue i JOIN source_file f ON f.id = i.source_file_id "
    "LEFT JOIN gazette g ON g.id = i.gazette_id ";
constexpr const char* kSelectRecord =
    "SELECT d.id, d.issue_id, d.title, d.number, d.date, d.kind, d.category, g.name, i.year, "
    "i.number, d.toc_page, m.starred_at IS NOT NULL, "
    "EXISTS (SELECT 1 FROM correction c WHERE c.document_id = d.id) FROM document d "
    "JOIN issue i ON i.id = d.issue_id LEFT JOIN gazette g ON g.id = i.gazette_id "
    "LEFT JOIN mark m ON m.document_id = d.id WHERE d.id = ?";
constexpr const char* kSelectIssuers =
    "SELECT b.name FROM document_body d JOIN issuing_body b ON b.id = d.body_id "
    "WHERE d.document_id = ? ORDER BY d.place";
constexpr const char* kSelectPreferred =
    "SELECT a.name FROM document_body d JOIN issuing_body f ON f.id = d.body_id "
    "JOIN issuing_body a ON a.id = f.authority_id WHERE d.document_id = ? ORDER BY d.place";
// Former documents are few: leaving them out costs less than looking every document up.
constexpr const char* kCountBodies =
    "SELECT a.name, (SELECT count(DISTINCT d.document_id) FROM issuing_body f "
    "JOIN document_body d ON d.body_id = f.id WHERE f.authority_id = a.id "
    "AND d.document_id NOT IN (SELECT id FROM document WHERE current = 0)) "
    "FROM issuing_body a WHERE a.authority_id = a.id";
constexpr const char* kVariants = "SELECT a.name, f.name FROM issuing_body f JOIN issuing_body a "
                                  "ON a.id = f.authority_id WHERE f.name <> a.name ORDER BY f.id";
// Without being told, SQLite takes an index by "current" and then sorts a million rows.
constexpr const char* kCountKinds =
    "SELECT kind, count(*) FROM document INDEXED BY document_kind WHERE current = 1 AND kind <> '' "
    "GROUP BY kind ORDER BY 2 DESC, 1";
constexpr const char* kCountCategories = "SELECT category, count(*) FROM document INDEXED BY "
                                         "document_category WHERE current = 1 AND category <> '' "
                                         "GROUP BY category ORDER BY 2 DESC, 1";

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Archive)
};

Error noSuchIssue(const Database& database, IssueId id)
{
    return {ErrorCode::NotFound, Text::tr("%1 has no issue %2.").arg(database.path()).arg(id)};
}

std::optional<Date> dateAt(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(dateFromKey(row.integer(column)));
}

IssueRecord issueAt(const Statement& row)
{
    IssueRecord issue;
    issue.id = row.integer(0);
    issue.gazette = row.text(1);
    issue.year = row.optionalInteger(2);
    issue.number = row.optionalInteger(3);
    issue.totalNumber = row.optionalInteger(4);
    issue.published = dateAt(row, 5);
    issue.frequency = row.text(6);
    issue.fileName = row.text(7);
    issue.sha256 = row.blob(8);
    issue.importedAt = QDateTime::fromString(row.text(9), Qt::ISODate);
    issue.version = static_cast<int>(row.integer(10));
    issue.documents = static_cast<int>(row.integer(11));
    issue.findings = static_cast<int>(row.integer(12));
    issue.openFindings = static_cast<int>(row.integer(13));
    return issue;
}

DocumentRecord recordAt(const Statement& row)
{
    DocumentRecord record;
    record.id = row.integer(0);
    record.issueId = row.integer(1);
    record.title = row.text(2);
    record.number = row.text(3);
    record.date = dateAt(row, 4);
    record.kind = row.text(5);
    record.category = row.text(6);
    record.gazette = row.text(7);
    record.year = row.optionalInteger(8);
    record.issueNumber = row.optionalInteger(9);
    record.page = row.optionalInteger(10);
    record.starred = row.integer(11) != 0;
    record.corrected = row.integer(12) != 0;
    return record;
}

Result<QList<IssueRecord>> selectIssues(Database& database, const QByteArray& condition,
                                        std::optional<IssueId> id)
{
    Result<Statement> statement = database.prepare((kSelectIssues + condition).constData());
    if (!statement) {
        return statement.error();
    }
    if (id) {
        statement->bind(1, *id);
    }
    return listOfRows<QList<IssueRecord>>(*statement, issueAt);
}

Result<QList<NameCount>> counts(Database& database, const char* sql)
{
    Result<Statement> statement = database.prepare(sql);
    if (!statement) {
        return statement.error();
    }
    return listOfRows<QList<NameCount>>(*statement, [](const Statement& row) {
        return NameCount{row.text(0), static_cast<int>(row.integer(1)), {}};
    });
}

std::optional<OtherPart::Kind> partKindFromName(const QString& name)
{
    using Kind = OtherPart::Kind;
    for (const Kind kind : {Kind::FrontMatter, Kind::Toc, Kind::Slogan, Kind::Colophon,
                            Kind::Introduction, Kind::RunningHeader, Kind::Unassigned}) {
        if (toName(kind) == name) {
            return kind;
        }
    }
    return std::nullopt;
}

Result<QList<OtherPart>> otherParts(Database& database, IssueId id)
{
    Result<Statement> statement = database.prepare(
        "SELECT kind, line_start, line_end FROM issue_part WHERE issue_id = ? ORDER BY place");
    if (!statement) {
        return statement.error();
    }
    statement->bind(1, id);
    return listOfRows<QList<OtherPart>>(*statement, [](const Statement& row) {
        return OtherPart{partKindFromName(row.text(0)).value_or(OtherPart::Kind::Unassigned),
                         {static_cast<int>(row.integer(1)), static_cast<int>(row.integer(2))}};
    });
}

Result<QList<Document>> documentsOf(Database& database, IssueId id)
{
    const Result<std::vector<DocumentId>> found = Catalogue(database).documentsInOrder(id);
    if (!found) {
        return found.error();
    }
    DocumentReader reader(database);
    QList<Document> documents;
    for (const DocumentId document : *found) {
        Result<Document> read = reader.read(document);
        if (!read) {
            return read.error();
        }
        documents.append(std::move(*read));
    }
    return documents;
}

} // namespace

Result<QList<IssueRecord>> Catalogue::issues()
{
    return selectIssues(m_database,
                        "WHERE i.current = 1 ORDER BY coalesce(g.name, ''), i.year DESC, "
                        "i.number DESC, i.total_number DESC, i.id DESC",
                        std::nullopt);
}

Result<QList<IssueRecord>> Catalogue::versions(IssueId id)
{
    return selectIssues(m_database,
                        "WHERE i.id = ?1 OR (i.gazette_id, i.year, i.number) = "
                        "(SELECT gazette_id, year, number FROM issue WHERE id = ?1) "
                        "ORDER BY i.version DESC",
                        id);
}

Result<IssueRecord> Catalogue::issue(IssueId id)
{
    Result<QList<IssueRecord>> found = selectIssues(m_database, "WHERE i.id = ?", id);
    if (!found) {
        return found.error();
    }
    return found->isEmpty() ? Result<IssueRecord>(noSuchIssue(m_database, id))
                            : Result<IssueRecord>(found->constFirst());
}

Result<QList<NameCount>> Catalogue::bodies()
{
    const Result<QList<NameCount>> perGazette = counts(m_database, kCountBodies);
    if (!perGazette) {
        return perGazette.error();
    }
    // A body that documents of several gazettes sign is one; so are its forms.
    QHash<QString, NameCount> bodies;
    for (const NameCount& count : *perGazette) {
        NameCount& body = bodies[count.name];
        body.name = count.name;
        body.documents += count.documents;
    }
    Result<Statement> variants = m_database.prepare(kVariants);
    if (!variants) {
        return variants.error();
    }
    const Status read = forEachRow(*variants, [&] {
        QStringList& forms = bodies[variants->text(0)].variants;
        if (const QString form = variants->text(1); !forms.contains(form)) {
            forms.append(form);
        }
    });
    if (!read) {
        return read.error();
    }
    QList<NameCount> listed = bodies.values();
    listed.removeIf([](const NameCount& body) { return body.documents == 0; });
    for (NameCount& body : listed) {
        body.variants.sort();
    }
    std::ranges::sort(listed, [](const NameCount& a, const NameCount& b) {
        return std::tuple(-a.documents, a.name) < std::tuple(-b.documents, b.name);
    });
    return listed;
}

Result<QStringList> Catalogue::preferredIssuers(DocumentId id)
{
    Result<Statement> statement = m_database.prepare(kSelectPreferred);
    if (!statement) {
        return statement.error();
    }
    statement->bind(1, id);
    QStringList names;
    const Status read = forEachRow(*statement, [&] { names.append(statement->text(0)); });
    names.removeDuplicates(); // where a document prints two forms of one name
    return read ? Result<QStringList>(names) : Result<QStringList>(read.error());
}

Result<QList<NameCount>> Catalogue::kinds()
{
    return counts(m_database, kCountKinds);
}

Result<QList<NameCount>> Catalogue::categories()
{
    return counts(m_database, kCountCategories);
}

Result<std::vector<DocumentId>> Catalogue::documentIds(const DocumentFilter& filter, qsizetype most)
{
    const FilterClause clause(filter);
    const QByteArray order =
        filter.recentlyRead ? "(SELECT read_at FROM mark WHERE document_id = d.id) DESC, " : "";
    const QByteArray sql = "SELECT d.id FROM document d WHERE " + clause.condition() +
                           " ORDER BY " + order + "d.sort_date DESC, d.id DESC LIMIT ?";
    Result<Statement> statement = m_database.prepare(sql.constData());
    if (!statement) {
        return statement.error();
    }
    const int place = clause.bind(*statement, 1);
    statement->bind(place, qint64(most));
    return idsOfRows(*statement);
}

Result<QList<DocumentRecord>> Catalogue::records(std::span<const DocumentId> ids)
{
    Result<Statement> select = m_database.prepare(kSelectRecord);
    if (!select) {
        return select.error();
    }
    Result<Statement> issuers = m_database.prepare(kSelectIssuers);
    if (!issuers) {
        return issuers.error();
    }
    QList<DocumentRecord> records;
    for (const DocumentId id : ids) {
        select->bind(1, id);
        if (Status done = forEachRow(*select, [&] { records.append(recordAt(*select)); }); !done) {
            return done.error();
        }
        if (records.isEmpty() || records.constLast().id != id) {
            continue;
        }
        issuers->bind(1, id);
        QStringList& names = records.last().issuers;
        names.clear();
        if (Status done = forEachRow(*issuers, [&] { names.append(issuers->text(0)); }); !done) {
            return done.error();
        }
    }
    return records;
}

Result<Document> Catalogue::document(DocumentId id)
{
    return DocumentReader(m_database).read(id);
}

Result<QList<Finding>> Catalogue::findings(IssueId id)
{
    Result<Statement> statement = m_database.prepare(
        "SELECT kind, line, args FROM finding WHERE issue_id = ? ORDER BY place");
    if (!statement) {
        return statement.error();
    }
    statement->bind(1, id);
    return findingsOfRows(*statement);
}

Result<Issue> Catalogue::wholeIssue(IssueId id)
{
    const Result<IssueRecord> record = issue(id);
    if (!record) {
        return record.error();
    }
    Result<QList<Document>> documents = documentsOf(m_database, id);
    if (!documents) {
        return documents.error();
    }
    Result<QList<OtherPart>> parts = otherParts(m_database, id);
    if (!parts) {
        return parts.error();
    }
    Result<QList<Finding>> found = findings(id);
    if (!found) {
        return found.error();
    }
    return Issue{{record->gazette},     record->year,      record->number,
                 record->totalNumber,   record->published, record->frequency,
                 std::move(*documents), std::move(*parts), std::move(*found)};
}

Result<PrintedPages> Catalogue::printedPages(IssueId id)
{
    return readSourcePages(m_database, id);
}

Result<std::vector<DocumentId>> Catalogue::documentsInOrder(IssueId id)
{
    Result<Statement> statement = m_database.prepare(
        "SELECT id FROM document WHERE issue_id = ? AND place > 0 ORDER BY place");
    if (!statement) {
        return statement.error();
    }
    statement->bind(1, id);
    return idsOfRows(*statement);
}

Result<QByteArray> Catalogue::original(IssueId id)
{
    Result<Statement> statement =
        m_database.prepare("SELECT f.bytes FROM issue i JOIN source_file f "
                           "ON f.id = i.source_file_id WHERE i.id = ?");
    if (!statement) {
        return statement.error();
    }
    statement->bind(1, id);
    const Result<bool> row = statement->step();
    if (!row) {
        return row.error();
    }
    return *row ? Result<QByteArray>(statement->blob(0))
                : Result<QByteArray>(noSuchIssue(m_database, id));
}

} // namespace gongbao::archive
