// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/json.h"

#include "model/recognisedpages.h"

#include <algorithm>

namespace gongbao {

namespace {

using namespace Qt::StringLiterals;

QJsonValue orNull(const QString& text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

template<typename T>
QJsonValue orNull(const std::optional<T>& value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonValue orNull(const std::optional<Date>& date)
{
    return date ? QJsonValue(date->toIso()) : QJsonValue(QJsonValue::Null);
}

template<typename List, typename Convert>
QJsonArray arrayOf(const List& list, Convert convert)
{
    QJsonArray array;
    std::ranges::for_each(list, [&](const auto& item) { array.append(convert(item)); });
    return array;
}

QJsonObject toJson(const Attachment& attachment)
{
    return {{u"label"_s, attachment.label},
            {u"title"_s, orNull(attachment.title)},
            {u"line"_s, attachment.line}};
}

QJsonObject toJson(const ChronicleEntry& entry)
{
    return {{u"date"_s, orNull(entry.date)},       {u"until"_s, orNull(entry.until)},
            {u"printed"_s, orNull(entry.printed)}, {u"text"_s, entry.text},
            {u"line_start"_s, entry.span.first},   {u"line_end"_s, entry.span.last}};
}

QJsonObject toJson(const Appointment& appointment)
{
    return {{u"person"_s, appointment.person},     {u"post"_s, orNull(appointment.post)},
            {u"act"_s, toName(appointment.act)},   {u"term"_s, orNull(appointment.term)},
            {u"date"_s, orNull(appointment.date)}, {u"line"_s, appointment.line}};
}

QJsonObject toJson(const Citation& citation)
{
    return {{u"number"_s, citation.number.toString()},
            {u"title"_s, orNull(citation.title)},
            {u"block"_s, citation.block},
            {u"start"_s, citation.start},
            {u"length"_s, citation.length}};
}

QJsonObject toJson(const OtherPart& part)
{
    return {{u"what"_s, QString(toName(part.kind))},
            {u"line_start"_s, part.span.first},
            {u"line_end"_s, part.span.last}};
}

/// Where those lines are printed, page by page.
QJsonArray placesToJson(const SourceSpan& span, const PrintedPages& pages)
{
    QJsonArray places;
    const auto pieces = pages.piecesOf(span);
    for (auto piece = pieces.begin(); piece != pieces.end();) {
        const int page = piece->page;
        QJsonArray boxes;
        for (; piece != pieces.end() && piece->page == page; ++piece) {
            const QRectF& box = piece->box;
            boxes.append(QJsonArray{box.left(), box.top(), box.width(), box.height()});
        }
        places.append(QJsonObject{{u"page"_s, page},
                                  {u"printed_page"_s, orNull(pages.numberOf(page))},
                                  {u"boxes"_s, boxes}});
    }
    return places;
}

QJsonObject issueHead(const Issue& issue)
{
    return {
        {u"gazette"_s, orNull(issue.gazette.name)}, {u"year"_s, orNull(issue.year)},
        {u"number"_s, orNull(issue.number)},        {u"total_number"_s, orNull(issue.totalNumber)},
        {u"published"_s, orNull(issue.published)},  {u"frequency"_s, orNull(issue.frequency)}};
}

} // namespace

QJsonObject toJson(const Document& document)
{
    const TocEntry toc = document.toc.value_or(TocEntry{});
    return {
        {u"order"_s, document.order},
        {u"toc_title"_s, orNull(toc.title)},
        {u"toc_page"_s, orNull(toc.page)},
        {u"category"_s, orNull(toc.category)},
        {u"title"_s, document.title},
        {u"doc_number"_s, orNull(document.number.toString())},
        {u"issuers"_s, arrayOf(document.issuers,
                               [](const IssuingBody& body) {
                                   return body.signatory.isEmpty() ? body.name : body.signatory;
                               })},
        {u"date"_s, orNull(document.date)},
        {u"addressees"_s, orNull(document.addressees)},
        {u"visibility"_s, orNull(document.visibility)},
        {u"kind"_s, orNull(document.kind)},
        {u"enclosed_titles"_s, QJsonArray::fromStringList(document.enclosedTitles)},
        {u"attachments"_s,
         arrayOf(document.attachments, [](const Attachment& item) { return toJson(item); })},
        {u"declared_attachments"_s, QJsonArray::fromStringList(document.declaredAttachments)},
        {u"cites"_s, arrayOf(document.citedNumbers(),
                             [](const DocumentNumber& number) { return number.toString(); })},
        {u"citations"_s,
         arrayOf(document.citations, [](const Citation& citation) { return toJson(citation); })},
        {u"chronicle"_s,
         arrayOf(document.chronicle, [](const ChronicleEntry& entry) { return toJson(entry); })},
        {u"appointments"_s,
         arrayOf(document.appointments, [](const Appointment& item) { return toJson(item); })},
        {u"tables"_s, document.tableCount()},
        {u"line_start"_s, document.span.first},
        {u"line_end"_s, document.span.last},
    };
}

void insertPages(QJsonObject& object, const SourceSpan& span, const PrintedPages& pages)
{
    const auto pieces = pages.piecesOf(span);
    if (!pieces.empty()) {
        const auto [first, last] = std::ranges::minmax(pieces, {}, &PrintedPiece::page);
        object.insert(u"page_start"_s, first.page);
        object.insert(u"page_end"_s, last.page);
    }
}

QJsonArray blocksToJson(const QList<Block>& blocks, const PrintedPages& pages)
{
    return arrayOf(blocks, [&](const Block& block) {
        QJsonObject object{{u"kind"_s, QString(toName(block.kind))},
                           {u"level"_s, block.level},
                           {u"text"_s, block.text},
                           {u"line_start"_s, block.span.first},
                           {u"line_end"_s, block.span.last}};
        if (block.kind == BlockKind::Table) {
            object.insert(u"rows"_s, arrayOf(block.rows(), [](const QStringList& row) {
                              return QJsonArray::fromStringList(row);
                          }));
        }
        if (!pages.isEmpty()) {
            object.insert(u"pages"_s, placesToJson(block.span, pages));
        }
        return object;
    });
}

QJsonArray findingsToJson(const QList<Finding>& findings)
{
    return arrayOf(findings, [](const Finding& finding) {
        return QJsonObject{{u"kind"_s, QString(toName(finding.kind))},
                           {u"severity"_s, QString(toName(severity(finding.kind)))},
                           {u"message"_s, describe(finding)},
                           {u"message_zh"_s, describe(finding, Language::Chinese)},
                           {u"message_en"_s, describe(finding, Language::English)},
                           {u"line"_s, finding.line}};
    });
}

QJsonObject toJson(const Issue& issue, const QString& sourceName, const PrintedPages& pages)
{
    return {
        {u"source"_s, sourceName},
        {u"issue"_s, issueHead(issue)},
        {u"documents"_s,
         arrayOf(issue.documents,
                 [&](const Document& document) {
                     QJsonObject object = toJson(document);
                     insertPages(object, document.span, pages);
                     object.insert(u"recognised"_s,
                                   recognitionOf(document.span, pages, issue.findings).has_value());
                     return object;
                 })},
        {u"other"_s, arrayOf(issue.otherParts, [](const OtherPart& part) { return toJson(part); })},
        {u"findings"_s, findingsToJson(issue.findings)}};
}

QJsonObject toJson(const Correction& correction)
{
    return {{u"part"_s, toName(correction.part)},
            {u"former"_s, correction.former},
            {u"value"_s, correction.value},
            {u"line"_s, correction.place.line},
            {u"title"_s, correction.place.title},
            {u"who"_s, correction.who},
            {u"when"_s, correction.when.toUTC().toString(Qt::ISODate)}};
}

} // namespace gongbao
