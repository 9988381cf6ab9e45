// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/catalogue.h"
#include "cli/commandline.h"
#include "cli/commands.h"
#include "cli/output.h"
#include "cli/texttable.h"
#include "model/json.h"
#include "search/hits.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace gongbao::cli {

namespace {

using namespace Qt::StringLiterals;
using archive::DocumentRecord;

QJsonObject toJson(const DocumentRecord& record, const Document& document)
{
    QJsonObject object = gongbao::toJson(document);
    const QJsonObject place = cli::toJson(record);
    for (const QString& key : {u"id"_s, u"gazette"_s, u"year"_s, u"issue"_s}) {
        object.insert(key, place.value(key));
    }
    object.insert(u"text"_s, document.text());
    object.insert(u"blocks"_s, blocksToJson(document.blocks));
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

/// Name and value of each particular that is known.
QList<QStringList> particulars(const DocumentRecord& record, const Document& document)
{
    QStringList cites;
    for (const DocumentNumber& number : document.cites) {
        cites.append(number.toString());
    }
    const QString page =
        record.page ? QCoreApplication::translate("cli", ", page %1").arg(*record.page) : u""_s;
    const QList<QStringList> all{
        {QCoreApplication::translate("cli", "Title"), document.title},
        {QCoreApplication::translate("cli", "Number"), document.number.toString()},
        {QCoreApplication::translate("cli", "Issued by"), record.issuers.join(u'、')},
        {QCoreApplication::translate("cli", "Date"),
         document.date ? document.date->toIso() : u""_s},
        {QCoreApplication::translate("cli", "Kind"), document.kind},
        {QCoreApplication::translate("cli", "Addressed to"), document.addressees},
        {QCoreApplication::translate("cli", "Visibility"), document.visibility},
        {QCoreApplication::translate("cli", "Cites"), cites.join(u'、')},
        {QCoreApplication::translate("cli", "Printed in"),
         record.gazette + issueName(record.year, record.issueNumber) + page},
    };
    QList<QStringList> known;
    for (const QStringList& particular : all) {
        if (!particular.last().isEmpty()) {
            known.append(particular);
        }
    }
    return known;
}

void printBlocks(const QList<Block>& blocks)
{
    for (const Block& block : blocks) {
        if (!isText(block)) {
            continue;
        }
        if (block.kind == BlockKind::Table) {
            print(alignColumns(block.rows()));
        } else {
            printLine(block.text);
        }
    }
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
    if (const std::optional<int> status = line.read(arguments)) {
        return *status;
    }
    const Result<std::vector<archive::DocumentId>> ids = toDocumentIds(line.operands());
    if (!ids || ids->size() != 1) {
        return line.usageError(
            QCoreApplication::translate("cli", "Name one document by its id, as list shows it."));
    }
    const auto database = line.openArchive(archive::OpenMode::ReadOnly);
    if (!database) {
        return fail(database.error());
    }
    archive::Catalogue catalogue(**database);
    const Result<DocumentRecord> record = findRecord(catalogue, ids->front());
    if (!record) {
        return fail(record.error());
    }
    const Result<Document> document = catalogue.document(record->id);
    if (!document) {
        return fail(document.error());
    }
    if (line.wantsJson()) {
        QJsonObject object = toJson(*record, *document);
        if (line.isSet(u"find"_s)) {
            object.insert(u"hits"_s, toJson(search::hitsIn(*document, line.value(u"find"_s))));
        }
        printJson(object);
    } else {
        print(alignColumns(particulars(*record, *document)));
        printLine({});
        printBlocks(document->blocks);
    }
    return kSuccess;
}

} // namespace gongbao::cli
