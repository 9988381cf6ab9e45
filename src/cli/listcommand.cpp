// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/catalogue.h"
#include "archive/citationlinks.h"
#include "archive/corrections.h"
#include "archive/findinglist.h"
#include "archive/keeping.h"
#include "archive/savedsearches.h"
#include "cli/commandline.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/texttable.h"
#include "model/json.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <iterator>
#include <utility>

namespace gongbao::cli {

namespace {

using namespace Qt::StringLiterals;
using archive::BodyCount;
using archive::Catalogue;
using archive::DocumentRecord;
using archive::IssueRecord;
using archive::SavedSearch;
using archive::UnresolvedNumber;
using cli::toJson;

QString toText(std::optional<int> number)
{
    return number ? QString::number(*number) : QString();
}

QString toText(const std::optional<Date>& date)
{
    return date ? date->toIso() : QString();
}

QJsonObject toJson(const IssueRecord& issue)
{
    const auto orNull = [](std::optional<int> number) {
        return number ? QJsonValue(*number) : QJsonValue();
    };
    return {{u"id"_s, issue.id},
            {u"gazette"_s, issue.gazette},
            {u"year"_s, orNull(issue.year)},
            {u"issue"_s, orNull(issue.number)},
            {u"total_number"_s, orNull(issue.totalNumber)},
            {u"published"_s, issue.published ? QJsonValue(issue.published->toIso()) : QJsonValue()},
            {u"frequency"_s, issue.frequency},
            {u"file"_s, issue.fileName},
            {u"sha256"_s, QString::fromLatin1(issue.sha256.toHex())},
            {u"imported"_s, issue.importedAt.toUTC().toString(Qt::ISODate)},
            {u"version"_s, issue.version},
            {u"documents"_s, issue.documents},
            {u"findings"_s, issue.findings},
            {u"open_findings"_s, issue.openFindings}};
}

QJsonObject toJson(const BodyCount& body)
{
    return {{u"name"_s, body.name},
            {u"documents"_s, body.documents},
            {u"variants"_s, QJsonArray::fromStringList(body.variants)}};
}

QJsonObject toJson(const UnresolvedNumber& number)
{
    QJsonArray documents;
    for (const archive::DocumentId id : number.documents) {
        documents.append(id);
    }
    return {{u"number"_s, number.number},
            {u"title"_s, number.title.isEmpty() ? QJsonValue() : QJsonValue(number.title)},
            {u"times"_s, number.times},
            {u"documents"_s, documents}};
}

QJsonObject toJson(const SavedSearch& search)
{
    return {{u"name"_s, search.name},
            {u"query"_s, search.query},
            {u"filter"_s, archive::toJson(search.filter)},
            {u"order"_s, search.order == archive::Order::Relevance ? u"relevance"_s : u"date"_s},
            {u"saved"_s, search.savedAt.toUTC().toString(Qt::ISODate)}};
}

QStringList toRow(const SavedSearch& search)
{
    const QJsonObject filter = archive::toJson(search.filter);
    QStringList narrowed;
    for (auto part = filter.begin(); part != filter.end(); ++part) {
        const QString value =
            part.value().isBool() ? QString() : u' ' + part.value().toVariant().toString();
        narrowed.append(u"--"_s + part.key() + value);
    }
    return {search.name, search.query, narrowed.join(u' '),
            search.savedAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s)};
}

QJsonObject toJson(const archive::CorrectionRecord& record)
{
    QJsonObject object = gongbao::toJson(record.correction);
    object.insert(u"issue_id"_s, record.issue);
    object.insert(u"document_id"_s,
                  record.document == 0 ? QJsonValue() : QJsonValue(record.document));
    return object;
}

QStringList toRow(const archive::CorrectionRecord& record)
{
    const Correction& correction = record.correction;
    return {record.document == 0 ? QString() : QString::number(record.document),
            correction.when.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s), correction.who,
            describe(correction)};
}

QJsonValue toJson(const std::optional<archive::Settled>& settled)
{
    if (!settled) {
        return {};
    }
    return QJsonObject{{u"by"_s, settled->who},
                       {u"at"_s, settled->when.toUTC().toString(Qt::ISODate)},
                       {u"reason"_s, settled->reason}};
}

QJsonObject toJson(const archive::FindingRecord& record)
{
    QJsonObject object = findingsToJson({record.finding}).first().toObject();
    object.insert(u"issue_id"_s, record.issue);
    object.insert(u"document_id"_s,
                  record.document == 0 ? QJsonValue() : QJsonValue(record.document));
    object.insert(u"settled"_s, toJson(record.settled));
    return object;
}

QStringList toRow(const archive::FindingRecord& record)
{
    const auto orNothing = [](qint64 number) {
        return number == 0 ? QString() : QString::number(number);
    };
    const QString settled =
        record.settled ? QStringList{record.settled->who,
                                     record.settled->when.toLocalTime().toString(u"yyyy-MM-dd"_s),
                                     record.settled->reason}
                             .join(u' ')
                             .trimmed()
                       : QString();
    return {QString::number(record.issue), orNothing(record.document),
            orNothing(record.finding.line), settled, describe(record.finding)};
}

QStringList toRow(const IssueRecord& issue)
{
    return {QString::number(issue.id),
            issue.gazette,
            issueName(issue.year, issue.number),
            toText(issue.totalNumber),
            toText(issue.published),
            QString::number(issue.documents),
            QString::number(issue.findings)};
}

QStringList toRow(const DocumentRecord& document)
{
    return {QString::number(document.id), toText(document.date), document.number, document.title};
}

QStringList toRow(const BodyCount& body)
{
    return {QString::number(body.documents), body.name, body.variants.join(u'、')};
}

QJsonObject toJson(const archive::Collection& collection)
{
    return {{u"id"_s, collection.id},
            {u"within"_s, collection.parent == 0 ? QJsonValue() : QJsonValue(collection.parent)},
            {u"name"_s, collection.name},
            {u"documents"_s, collection.documents}};
}

QStringList toRow(const archive::Collection& collection)
{
    return {QString::number(collection.id),
            collection.parent == 0 ? QString() : QString::number(collection.parent),
            QString::number(collection.documents), collection.name};
}

QStringList toRow(const UnresolvedNumber& number)
{
    QStringList documents;
    for (const archive::DocumentId id : number.documents) {
        documents.append(QString::number(id));
    }
    return {QString::number(number.times), number.number, documents.join(u' '), number.title};
}

/// Prints the rows of one page, as a table under @p headings or as JSON under @p key.
template<typename Row>
int printRows(const CommandLine& line, const QString& key, const QStringList& headings,
              const QList<Row>& rows, qint64 total)
{
    if (line.wantsJson()) {
        QJsonArray array;
        for (const Row& row : rows) {
            array.append(toJson(row));
        }
        printJson({{key, array}, {u"total"_s, total}});
        return kSuccess;
    }
    QList<QStringList> table{headings};
    for (const Row& row : rows) {
        table.append(toRow(row));
    }
    print(alignColumns(table));
    return kSuccess;
}

int printCount(const CommandLine& line, qint64 total)
{
    if (line.wantsJson()) {
        printJson({{u"total"_s, total}});
    } else {
        printLine(QString::number(total));
    }
    return kSuccess;
}

template<typename Row>
int printPage(const CommandLine& line, const QString& key, const QStringList& headings,
              const Result<QList<Row>>& all)
{
    if (!all) {
        return fail(all.error());
    }
    if (line.wantsCount()) {
        return printCount(line, all->size());
    }
    return printRows(line, key, headings, all->mid(line.offset(), line.limit()), all->size());
}

int listIssues(const CommandLine& line, archive::Database& database)
{
    Catalogue catalogue(database);
    return printPage(
        line, u"issues"_s,
        {QCoreApplication::translate("cli", "ID"), QCoreApplication::translate("cli", "Gazette"),
         QCoreApplication::translate("cli", "Issue"), QCoreApplication::translate("cli", "Total"),
         QCoreApplication::translate("cli", "Published"),
         QCoreApplication::translate("cli", "Documents"),
         QCoreApplication::translate("cli", "Findings")},
        catalogue.issues());
}

int listBodies(const CommandLine& line, archive::Database& database)
{
    Catalogue catalogue(database);
    return printPage(line, u"bodies"_s,
                     {QCoreApplication::translate("cli", "Documents"),
                      QCoreApplication::translate("cli", "Issuing body"),
                      QCoreApplication::translate("cli", "Also printed as")},
                     catalogue.bodies());
}

int listUnresolved(const CommandLine& line, archive::Database& database)
{
    return printPage(line, u"unresolved"_s,
                     {QCoreApplication::translate("cli", "Times"),
                      QCoreApplication::translate("cli", "Number"),
                      QCoreApplication::translate("cli", "Cited by"),
                      QCoreApplication::translate("cli", "Title as cited")},
                     archive::unresolvedNumbers(database));
}

int listCorrections(const CommandLine& line, archive::Database& database)
{
    return printPage(line, u"corrections"_s,
                     {QCoreApplication::translate("cli", "ID"),
                      QCoreApplication::translate("cli", "Corrected"),
                      QCoreApplication::translate("cli", "By"),
                      QCoreApplication::translate("cli", "Correction")},
                     archive::allCorrections(database));
}

int listFindings(const CommandLine& line, archive::Database& database)
{
    Result<QList<archive::FindingRecord>> findings = archive::allFindings(database, {});
    if (findings && (line.isSet(u"open"_s) || line.isSet(u"settled"_s))) {
        findings->removeIf([settled = line.isSet(u"settled"_s)](const auto& record) {
            return record.settled.has_value() != settled;
        });
    }
    return printPage(
        line, u"findings"_s,
        {QCoreApplication::translate("cli", "Issue"), QCoreApplication::translate("cli", "ID"),
         QCoreApplication::translate("cli", "Line"), QCoreApplication::translate("cli", "Settled"),
         QCoreApplication::translate("cli", "Finding")},
        findings);
}

int listTags(const CommandLine& line, archive::Database& database)
{
    return printPage(line, u"tags"_s,
                     {QCoreApplication::translate("cli", "Documents"),
                      QCoreApplication::translate("cli", "Tag")},
                     archive::tags(database));
}

int listCollections(const CommandLine& line, archive::Database& database)
{
    return printPage(line, u"collections"_s,
                     {QCoreApplication::translate("cli", "ID"),
                      QCoreApplication::translate("cli", "Within"),
                      QCoreApplication::translate("cli", "Documents"),
                      QCoreApplication::translate("cli", "Collection")},
                     archive::collections(database));
}

int listSearches(const CommandLine& line, archive::Database& database)
{
    return printPage(line, u"searches"_s,
                     {QCoreApplication::translate("cli", "Name"),
                      QCoreApplication::translate("cli", "Query"),
                      QCoreApplication::translate("cli", "Narrowed by"),
                      QCoreApplication::translate("cli", "Saved")},
                     archive::savedSearches(database));
}

int listDocuments(const CommandLine& line, archive::Database& database)
{
    Catalogue catalogue(database);
    const Result<std::vector<archive::DocumentId>> ids = catalogue.documentIds(line.filter());
    if (!ids) {
        return fail(ids.error());
    }
    const auto total = static_cast<qsizetype>(ids->size());
    if (line.wantsCount()) {
        return printCount(line, total);
    }
    const qsizetype first = std::min(line.offset(), total);
    const qsizetype count = std::min(line.limit(), total - first);
    const Result<QList<DocumentRecord>> records = catalogue.records(
        std::span(*ids).subspan(static_cast<size_t>(first), static_cast<size_t>(count)));
    if (!records) {
        return fail(records.error());
    }
    return printRows(
        line, u"documents"_s,
        {QCoreApplication::translate("cli", "ID"), QCoreApplication::translate("cli", "Date"),
         QCoreApplication::translate("cli", "Number"), QCoreApplication::translate("cli", "Title")},
        *records, total);
}

/// What can be listed, by the word that asks for it.
constexpr std::pair<QLatin1StringView, int (*)(const CommandLine&, archive::Database&)> kLists[] = {
    {"documents"_L1, listDocuments}, {"issues"_L1, listIssues},
    {"bodies"_L1, listBodies},       {"unresolved"_L1, listUnresolved},
    {"tags"_L1, listTags},           {"collections"_L1, listCollections},
    {"searches"_L1, listSearches},   {"corrections"_L1, listCorrections},
    {"findings"_L1, listFindings}};

QStringList listNames()
{
    QStringList names;
    for (const auto& [name, list] : kLists) {
        names.append(name);
    }
    return names;
}

} // namespace

int runList(const QStringList& arguments)
{
    CommandLine line(u"list"_s, u"[%1]"_s.arg(listNames().join(u'|')),
                     QCoreApplication::translate("cli", "Lists what is in the archive; documents, "
                                                        "newest first, unless said otherwise. "
                                                        "Unresolved are numbers that documents "
                                                        "cite and the archive does not have, "
                                                        "searches those that were saved, "
                                                        "findings what the recogniser doubts."));
    line.addFilter();
    line.add({u"open"_s, QCoreApplication::translate("cli", "Findings that nobody settled only.")});
    line.add({u"settled"_s, QCoreApplication::translate("cli", "Settled findings only.")});
    line.addPage(0);
    line.addJson();
    line.addExample(u"gongbao-cli list issues"_s);
    line.addExample(u"gongbao-cli list --kind 通知 --from 2024-07 --limit 20"_s);
    line.addExample(u"gongbao-cli list bodies --json"_s);
    line.addExample(u"gongbao-cli list findings --open"_s);
    if (const std::optional<int> status = line.read(arguments)) {
        return *status;
    }
    const QString what = line.operands().value(0, u"documents"_s);
    const auto* list =
        std::ranges::find(kLists, what, [](const auto& entry) { return entry.first; });
    if (line.operands().size() > 1 || list == std::end(kLists)) {
        return line.usageError(
            QCoreApplication::translate("cli", "List one of: %1.").arg(listNames().join(u", "_s)));
    }
    if (list->second != listDocuments && line.filter() != archive::DocumentFilter{}) {
        return line.usageError(
            QCoreApplication::translate("cli", "Only documents can be narrowed by options."));
    }
    const bool byState = line.isSet(u"open"_s) || line.isSet(u"settled"_s);
    if ((byState && list->second != listFindings) ||
        (line.isSet(u"open"_s) && line.isSet(u"settled"_s))) {
        return line.usageError(QCoreApplication::translate(
            "cli", "Say --open or --settled with findings, and one of them."));
    }
    const auto database = line.openArchive(archive::OpenMode::ReadOnly);
    if (!database) {
        return fail(database.error());
    }
    return list->second(line, **database);
}

} // namespace gongbao::cli
