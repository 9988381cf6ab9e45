// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/listrows.h"

#include "model/json.h"

#include <QJsonArray>

#include <utility>

namespace gongbao::cli {

using namespace Qt::StringLiterals;

namespace {

QString toText(std::optional<int> number)
{
    return number ? QString::number(*number) : QString();
}

QString toText(const std::optional<Date>& date)
{
    return date ? date->toIso() : QString();
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

} // namespace

QJsonObject toJson(const archive::IssueRecord& issue)
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

QJsonObject toJson(const archive::NameCount& body)
{
    return {{u"name"_s, body.name},
            {u"documents"_s, body.documents},
            {u"variants"_s, QJsonArray::fromStringList(body.variants)}};
}

QJsonObject toJson(const archive::UnresolvedNumber& number)
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

QJsonObject toJson(const archive::SavedSearch& search)
{
    return {{u"name"_s, search.name},
            {u"query"_s, search.query},
            {u"filter"_s, archive::toJson(search.filter)},
            {u"order"_s, search.order == archive::Order::Relevance ? u"relevance"_s : u"date"_s},
            {u"saved"_s, search.savedAt.toUTC().toString(Qt::ISODate)}};
}

QStringList toRow(const archive::SavedSearch& search)
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

QStringList toRow(const archive::IssueRecord& issue)
{
    return {QString::number(issue.id),
            issue.gazette,
            issueName(issue.year, issue.number),
            toText(issue.totalNumber),
            toText(issue.published),
            QString::number(issue.documents),
            QString::number(issue.findings)};
}

QStringList toRow(const archive::DocumentRecord& document)
{
    return {QString::number(document.id), toText(document.date), document.number, document.title};
}

QStringList toRow(const archive::NameCount& body)
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

QJsonObject toJson(const archive::HighlightRecord& highlight)
{
    return {
        {u"id"_s, highlight.id},       {u"document_id"_s, highlight.document},
        {u"title"_s, highlight.title}, {u"colour"_s, archive::toName(highlight.colour)},
        {u"quote"_s, highlight.quote}, {u"note"_s, highlight.note},
        {u"found"_s, highlight.found}, {u"made"_s, highlight.madeAt.toUTC().toString(Qt::ISODate)}};
}

QStringList toRow(const archive::HighlightRecord& highlight)
{
    return {QString::number(highlight.document),
            highlight.madeAt.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s),
            archive::describe(highlight.colour),
            archive::passageLine(highlight.quote, highlight.found), highlight.note.simplified()};
}

QStringList toRow(const archive::UnresolvedNumber& number)
{
    QStringList documents;
    for (const archive::DocumentId id : number.documents) {
        documents.append(QString::number(id));
    }
    return {QString::number(number.times), number.number, documents.join(u' '), number.title};
}

} // namespace gongbao::cli
