// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/openform/issuefiles.h"

#include "archive/catalogue.h"
#include "archive/corrections.h"
#include "archive/keeping.h"
#include "archive/rows.h"
#include "base/filename.h"
#include "model/json.h"

#include <QFileInfo>
#include <QJsonDocument>

namespace gongbao::archive {

namespace {

using namespace Qt::StringLiterals;

constexpr const char* kIssues =
    "SELECT i.id, i.source_file_id, i.parser_version, i.current, i.version, i.gazette_id, "
    "g.name, i.year, i.number FROM issue i LEFT JOIN gazette g ON g.id = i.gazette_id "
    "ORDER BY i.id";
constexpr const char* kDocuments =
    "SELECT id FROM document WHERE issue_id = ? AND place > 0 ORDER BY place";

/// Of what is printed, with the row where another one could make the same name.
QString gazetteFolder(const Statement& row)
{
    const QString name = row.text(6);
    const QString clean = cleanFileName(name);
    return clean == name ? name : u"%1 (%2)"_s.arg(clean).arg(row.integer(5));
}

/// 2024/03, of a former version 2024/03.v1; an issue that does not say which it is goes by its row.
QString stemOf(const Statement& row)
{
    const std::optional<int> year = row.optionalInteger(7);
    const std::optional<int> number = row.optionalInteger(8);
    const QString gazette = row.isNull(5) ? u"公报不明"_s : gazetteFolder(row);
    const QString folder = gazette + u'/' + (year ? QString::number(*year) : u"年份不明"_s) + u'/';
    if (row.isNull(5) || !year || !number) {
        return folder + u"id-%1"_s.arg(row.integer(0));
    }
    const QString name = u"%1"_s.arg(*number, 2, 10, QChar(u'0'));
    return folder + (row.integer(3) != 0 ? name : u"%1.v%2"_s.arg(name).arg(row.integer(4)));
}

QJsonValue orNull(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

Result<QJsonObject> archiveJson(Database& database, const FiledIssue& issue,
                                const IssueRecord& record)
{
    const Result<QList<IssueRecord>> versions = Catalogue(database).versions(issue.id);
    if (!versions) {
        return versions.error();
    }
    QJsonArray history;
    for (const IssueRecord& version : *versions) {
        history.append(QJsonObject{{u"id"_s, version.id},
                                   {u"version"_s, version.version},
                                   {u"source"_s, version.fileName},
                                   {u"sha256"_s, QString::fromLatin1(version.sha256.toHex())},
                                   {u"imported_at"_s, orNull(version.importedAt)}});
    }
    return QJsonObject{{u"id"_s, issue.id},
                       {u"version"_s, record.version},
                       {u"current"_s, issue.current},
                       {u"parser_version"_s, issue.parserVersion},
                       {u"imported_at"_s, orNull(record.importedAt)},
                       {u"sha256"_s, QString::fromLatin1(record.sha256.toHex())},
                       {u"versions"_s, history}};
}

Result<QJsonArray> correctionsJson(Database& database, IssueId issue)
{
    const Result<QList<Correction>> corrections = correctionsOf(database, issue);
    if (!corrections) {
        return corrections.error();
    }
    QJsonArray array;
    for (const Correction& correction : *corrections) {
        array.append(gongbao::toJson(correction));
    }
    return array;
}

Result<std::vector<DocumentId>> documentsOf(Database& database, IssueId issue)
{
    Result<Statement> statement = database.prepare(kDocuments);
    if (!statement) {
        return statement.error();
    }
    statement->bind(1, issue);
    return idsOfRows(*statement);
}

/// Adds to each document its id, its blocks and what it is marked with.
Status completeDocuments(Database& database, const Issue& issue, const PrintedPages& pages,
                         IssueId id, QJsonArray& documents)
{
    const Result<std::vector<DocumentId>> ids = documentsOf(database, id);
    if (!ids) {
        return ids.error();
    }
    for (qsizetype i = 0; i < documents.size(); ++i) {
        const DocumentId document = ids->at(static_cast<std::size_t>(i));
        const Result<DocumentMarks> marks = marksOf(database, document);
        if (!marks) {
            return marks.error();
        }
        const Result<QList<Highlight>> highlights = highlightsOf(database, document);
        if (!highlights) {
            return highlights.error();
        }
        QJsonObject object = documents.at(i).toObject();
        object.insert(u"id"_s, document);
        object.insert(u"starred"_s, marks->starred);
        object.insert(u"note"_s, marks->note);
        object.insert(u"tags"_s, QJsonArray::fromStringList(marks->tags));
        object.insert(u"highlights"_s, toJson(*highlights));
        object.insert(u"blocks"_s, blocksToJson(issue.documents.at(i).blocks, pages));
        documents[i] = object;
    }
    return {};
}

} // namespace

Result<QList<FiledIssue>> filedIssues(Database& database)
{
    Result<Statement> statement = database.prepare(kIssues);
    if (!statement) {
        return statement.error();
    }
    return listOfRows<QList<FiledIssue>>(*statement, [](const Statement& row) {
        return FiledIssue{row.integer(0), row.integer(1), row.integer(2), row.integer(3) != 0,
                          stemOf(row)};
    });
}

QString originalFile(const QString& stem, const QString& name)
{
    const QString suffix = QFileInfo(name).suffix().toLower();
    return stem + u".original"_s + (suffix.isEmpty() ? suffix : u'.' + cleanFileName(suffix));
}

Result<QByteArray> issueJson(Database& database, const FiledIssue& issue)
{
    Catalogue catalogue(database);
    const Result<IssueRecord> record = catalogue.issue(issue.id);
    if (!record) {
        return record.error();
    }
    const Result<Issue> whole = catalogue.wholeIssue(issue.id);
    if (!whole) {
        return whole.error();
    }
    const Result<PrintedPages> pages = catalogue.printedPages(issue.id);
    if (!pages) {
        return pages.error();
    }
    const Result<QJsonObject> place = archiveJson(database, issue, *record);
    if (!place) {
        return place.error();
    }
    const Result<QJsonArray> corrections = correctionsJson(database, issue.id);
    if (!corrections) {
        return corrections.error();
    }
    QJsonObject object = gongbao::toJson(*whole, record->fileName, *pages);
    QJsonArray documents = object.value(u"documents"_s).toArray();
    if (Status done = completeDocuments(database, *whole, *pages, issue.id, documents); !done) {
        return done.error();
    }
    object.insert(u"documents"_s, documents);
    object.insert(u"archive"_s, *place);
    object.insert(u"corrections"_s, *corrections);
    return QJsonDocument(object).toJson();
}

Result<QByteArray> issueText(Database& database, const FiledIssue& issue)
{
    const Result<Issue> whole = Catalogue(database).wholeIssue(issue.id);
    if (!whole) {
        return whole.error();
    }
    QByteArray text = issue.stem.toUtf8() + '\n';
    for (const Document& document : whole->documents) {
        QStringList issuers;
        for (const IssuingBody& body : document.issuers) {
            issuers.append(body.name);
        }
        QStringList head{u"%1 %2"_s.arg(document.order).arg(document.title),
                         document.number.toString(), issuers.join(u'、'),
                         document.date ? document.date->toIso() : QString()};
        head.removeAll(QString());
        text += "\n\n" + head.join(u'\n').toUtf8() + "\n\n" + document.text().toUtf8() + '\n';
    }
    return text;
}

} // namespace gongbao::archive
