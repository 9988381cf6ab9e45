// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/catalogue.h"
#include "archive/citationlinks.h"
#include "archive/corrections.h"
#include "archive/highlights.h"
#include "archive/replacement.h"
#include "cli/commandline.h"
#include "cli/commands.h"
#include "cli/documentprint.h"
#include "cli/output.h"
#include "cli/texttable.h"
#include "model/json.h"
#include "model/recognisedpages.h"
#include "search/hits.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace gongbao::cli {

namespace {

using namespace Qt::StringLiterals;
using archive::DocumentRecord;

/// What `show` prints of a document.
struct Shown
{
    DocumentRecord record;
    QStringList bodies; ///< as they are listed
    Document document;
    QList<archive::CitedNumber> cited;
    QList<DocumentRecord> citing;
    QList<Finding> findings;            ///< those on the document's lines
    PrintedPages pages;                 ///< of its issue; empty unless that came as PDF
    std::optional<Finding> recognition; ///< says that it was recognised in pictures of pages
    QList<Correction> corrections;
    archive::Standing standing = archive::Standing::Current;
    QList<archive::Highlight> highlights = {};
};

QJsonArray toJson(const QList<DocumentRecord>& records)
{
    QJsonArray array;
    for (const DocumentRecord& record : records) {
        array.append(cli::toJson(record));
    }
    return array;
}

QJsonObject toJson(const Shown& shown)
{
    QJsonObject object = gongbao::toJson(shown.document);
    const QJsonObject place = cli::toJson(shown.record);
    for (const QString& key : {u"id"_s, u"gazette"_s, u"year"_s, u"issue"_s}) {
        object.insert(key, place.value(key));
    }
    QJsonArray cited;
    for (const archive::CitedNumber& number : shown.cited) {
        cited.append(QJsonObject{
            {u"number"_s, number.number.toString()},
            {u"title"_s, number.title.isEmpty() ? QJsonValue() : QJsonValue(number.title)},
            {u"documents"_s, toJson(number.documents)}});
    }
    object.insert(u"replaced"_s, shown.standing == archive::Standing::Replaced);
    object.insert(u"joined"_s, shown.standing == archive::Standing::Joined);
    object.insert(u"bodies"_s, QJsonArray::fromStringList(shown.bodies));
    object.insert(u"cited_documents"_s, cited);
    object.insert(u"cited_by"_s, toJson(shown.citing));
    object.insert(u"findings"_s, findingsToJson(shown.findings));
    QJsonArray corrections;
    for (const Correction& correction : shown.corrections) {
        corrections.append(gongbao::toJson(correction));
    }
    object.insert(u"corrections"_s, corrections);
    object.insert(u"highlights"_s, archive::toJson(shown.highlights));
    object.insert(u"recognised"_s, shown.recognition.has_value());
    object.insert(u"text"_s, shown.document.text());
    object.insert(u"blocks"_s, blocksToJson(shown.document.blocks, shown.pages));
    insertPages(object, shown.document.span, shown.pages);
    return object;
}

QJsonArray toJson(const QList<search::BlockMatch>& hits)
{
    QJsonArray array;
    for (const search::BlockMatch& hit : hits) {
        array.append(QJsonObject{{u"block"_s, hit.block},
                                 {u"start"_s, hit.range.start},
                                 {u"length"_s, hit.range.length}});
    }
    return array;
}

/// 云政发〔2024〕7号 [3], the ids of the documents behind it.
QString citedText(const archive::CitedNumber& number)
{
    QStringList ids;
    for (const DocumentRecord& document : number.documents) {
        ids.append(QString::number(document.id));
    }
    const QString found = ids.isEmpty() ? QCoreApplication::translate("cli", "not in the archive")
                                        : ids.join(u", "_s);
    return QCoreApplication::translate("cli", "%1 [%2]").arg(number.number.toString(), found);
}

QString citingText(const DocumentRecord& record)
{
    return QCoreApplication::translate("cli", "%1 [%2]")
        .arg(record.number.isEmpty() ? record.title : record.number)
        .arg(record.id);
}

template<typename List, typename Describe>
QString joinedTexts(const List& list, Describe describe)
{
    QStringList texts;
    for (const auto& item : list) {
        texts.append(describe(item));
    }
    return texts.join(u'、');
}

/// Name and value of each particular that is known.
QList<QStringList> particulars(const Shown& shown)
{
    const DocumentRecord& record = shown.record;
    const Document& document = shown.document;
    const QString page =
        record.page ? QCoreApplication::translate("cli", ", page %1").arg(*record.page) : u""_s;
    const QList<QStringList> all{
        {QCoreApplication::translate("cli", "Replaced"),
         shown.standing == archive::Standing::Replaced
             ? QCoreApplication::translate("cli",
                                           "a corrected file of this issue was imported later")
             : u""_s},
        {QCoreApplication::translate("cli", "Joined"),
         shown.standing == archive::Standing::Joined
             ? QCoreApplication::translate("cli", "by hand, to the document before it")
             : u""_s},
        {QCoreApplication::translate("cli", "Title"), document.title},
        {QCoreApplication::translate("cli", "Number"), document.number.toString()},
        {QCoreApplication::translate("cli", "Issued by"), record.issuers.join(u'、')},
        {QCoreApplication::translate("cli", "Listed under"),
         shown.bodies == record.issuers ? u""_s : shown.bodies.join(u'、')},
        {QCoreApplication::translate("cli", "Date"),
         document.date ? document.date->toIso() : u""_s},
        {QCoreApplication::translate("cli", "Kind"), document.kind},
        {QCoreApplication::translate("cli", "Addressed to"), document.addressees},
        {QCoreApplication::translate("cli", "Visibility"), document.visibility},
        {QCoreApplication::translate("cli", "Cites"), joinedTexts(shown.cited, citedText)},
        {QCoreApplication::translate("cli", "Cited by"), joinedTexts(shown.citing, citingText)},
        {QCoreApplication::translate("cli", "Printed in"),
         record.gazette + issueName(record.year, record.issueNumber) + page},
        {QCoreApplication::translate("cli", "Recognised"),
         shown.recognition ? describe(*shown.recognition) : u""_s},
    };
    QList<QStringList> known;
    for (const QStringList& particular : all) {
        if (!particular.last().isEmpty()) {
            known.append(particular);
        }
    }
    return known;
}

Result<DocumentRecord> findRecord(archive::Catalogue& catalogue, archive::DocumentId id)
{
    const Result<QList<DocumentRecord>> records = catalogue.records(std::span(&id, 1));
    if (!records) {
        return records.error();
    }
    if (records->isEmpty()) {
        return Error{ErrorCode::NotFound,
                     QCoreApplication::translate(
                         "cli", "The archive has no document %1; see gongbao-cli list.")
                         .arg(id)};
    }
    return records->first();
}

Status readLinks(archive::Database& database, Shown& shown)
{
    archive::Catalogue catalogue(database);
    auto cited = archive::citedNumbers(database, shown.record.id);
    if (!cited) {
        return cited.error();
    }
    shown.cited = std::move(*cited);
    const auto citing = archive::citingDocuments(database, shown.record.id);
    if (!citing) {
        return citing.error();
    }
    auto records = catalogue.records(*citing);
    if (!records) {
        return records.error();
    }
    shown.citing = std::move(*records);
    return {};
}

Result<Shown> readShown(archive::Database& database, archive::DocumentId id)
{
    archive::Catalogue catalogue(database);
    auto record = findRecord(catalogue, id);
    if (!record) {
        return record.error();
    }
    auto document = catalogue.document(id);
    if (!document) {
        return document.error();
    }
    auto bodies = catalogue.preferredIssuers(id);
    if (!bodies) {
        return bodies.error();
    }
    const auto findings = catalogue.findings(record->issueId);
    if (!findings) {
        return findings.error();
    }
    QList<Finding> own = findingsOn(*findings, document->span);
    auto pages = catalogue.printedPages(record->issueId);
    if (!pages) {
        return pages.error();
    }
    auto corrections = archive::correctionsOfDocument(database, id);
    if (!corrections) {
        return corrections.error();
    }
    const auto standing = archive::standingOf(database, id);
    if (!standing) {
        return standing.error();
    }
    auto highlights = archive::highlightsOf(database, id);
    if (!highlights) {
        return highlights.error();
    }
    auto recognition = recognitionOf(document->span, *pages, *findings);
    Shown shown{.record = std::move(*record),
                .bodies = std::move(*bodies),
                .document = std::move(*document),
                .cited = {},
                .citing = {},
                .findings = std::move(own),
                .pages = std::move(*pages),
                .recognition = std::move(recognition),
                .corrections = std::move(*corrections),
                .standing = *standing,
                .highlights = std::move(*highlights)};
    const Status links = readLinks(database, shown);
    return links ? Result<Shown>(std::move(shown)) : Result<Shown>(links.error());
}

} // namespace

int runShow(const QStringList& arguments)
{
    CommandLine line(u"show"_s, u"ID"_s,
                     QCoreApplication::translate("cli", "Prints one document."));
    line.add({u"find"_s,
              QCoreApplication::translate("cli", "With --json: also where the hits of this query "
                                                 "stand, by block and offset."),
              u"QUERY"_s});
    line.addJson();
    line.addExample(u"gongbao-cli show 8"_s);
    line.addExample(u"gongbao-cli show 8 --json"_s);
    if (const std::optional<int> status = line.read(arguments)) {
        return *status;
    }
    const Result<archive::DocumentId> id = toDocumentId(line.operands());
    if (!id) {
        return line.usageError(id.error().message);
    }
    const auto database = line.openArchive(archive::OpenMode::ReadOnly);
    if (!database) {
        return fail(database.error());
    }
    const Result<Shown> shown = readShown(**database, *id);
    if (!shown) {
        return fail(shown.error());
    }
    if (line.wantsJson()) {
        QJsonObject object = toJson(*shown);
        if (line.isSet(u"find"_s)) {
            object.insert(u"hits"_s,
                          toJson(search::hitsIn(shown->document, line.value(u"find"_s))));
        }
        printJson(object);
    } else {
        print(alignColumns(particulars(*shown)));
        printAppointments(shown->document.appointments);
        printFindings(shown->findings);
        printCorrections(shown->corrections);
        printHighlights(shown->highlights);
        printLine({});
        printText(shown->document);
    }
    return kSuccess;
}

} // namespace gongbao::cli
