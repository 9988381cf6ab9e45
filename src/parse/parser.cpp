// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/parser.h"

#include "parse/appointments.h"
#include "parse/attachmentreader.h"
#include "parse/blockbuilder.h"
#include "parse/chronicle.h"
#include "parse/citations.h"
#include "parse/corrections.h"
#include "parse/documentfinder.h"
#include "parse/findings.h"
#include "parse/issuehead.h"
#include "parse/noticereader.h"
#include "parse/otherparts.h"
#include "parse/sections.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace gongbao::parse {

namespace {

/// An issue with what led to it.
struct Recognised
{
    ClassifiedText text;
    QList<DocumentExtent> extents;
    QList<QList<LineRole>> roles; ///< of each document's lines
    CorrectedIssue corrected;
};

Error cancelled()
{
    return {ErrorCode::Cancelled,
            QCoreApplication::translate("Parser", "Recognising was stopped.")};
}

Document readDocument(DocumentLines& part, const Toc& toc, text::Segmenter& words)
{
    Document document;
    if (const qsizetype listed = part.extent().tocItem; listed >= 0) {
        const TocItem& item = toc.items.at(listed);
        document.toc = TocEntry{item.title, item.category, item.page};
    }
    const qsizetype coverEnd = readNotice(part, document);
    readAttachments(part, document, coverEnd);
    readEnclosures(part, document, coverEnd);
    if (!document.date) {
        document.date = readPassedDay(part);
    }
    document.blocks = buildBlocks(part, words);
    document.citations = readCitations(document.blocks, part);
    document.span = {part.line(part.extent().begin).first, part.line(part.extent().end - 1).last};
    return document;
}

/// The documents in order, each as its own lines tell.
Status readDocuments(Recognised& all, const Toc& toc, const StopToken& stop)
{
    text::Segmenter words;
    QList<Document>& documents = all.corrected.issue.documents;
    for (const DocumentExtent& extent : std::as_const(all.extents)) {
        if (stop.stop_requested()) {
            return cancelled();
        }
        DocumentLines part(all.text, extent);
        Document document = readDocument(part, toc, words);
        document.order = static_cast<int>(documents.size()) + 1;
        documents.append(std::move(document));
        all.roles.append(part.roles());
        all.corrected.places.append(placeOf(all.text.lines, extent));
    }
    return {};
}

/// Lays the corrections of fields over the documents. @p boundaries are the lines where those of
/// boundaries were found.
void layOver(const QList<Correction>& corrections, const std::vector<qsizetype>& boundaries,
             Recognised& all)
{
    CorrectedIssue& corrected = all.corrected;
    corrected.documents = correctFields(corrected.places, corrections, corrected.issue.documents);
    for (std::size_t i = 0; i < boundaries.size(); ++i) {
        const auto behind =
            std::ranges::upper_bound(all.extents, boundaries[i], {}, &DocumentExtent::begin);
        if (boundaries[i] >= 0) {
            corrected.documents[i] = behind - all.extents.begin() - 1;
        }
    }
}

Result<Recognised> recognise(const source::SourceText& source, const QList<Correction>& corrections,
                             const StopToken& stop)
{
    Recognised all;
    all.text = classifyLines(source.lines());
    const ClassifiedLines& lines = all.text.lines;
    if (stop.stop_requested()) {
        return cancelled();
    }
    const Sections sections = findSections(lines);
    Toc toc;
    if (sections.tocBegin >= 0) {
        toc = readToc(lines, sections.tocBegin, sections.tocEnd);
    }
    all.extents = findDocuments(lines, sections, toc);
    const auto boundaries = correctBoundaries(lines, toc, corrections, all.extents);
    const qsizetype begin = all.extents.isEmpty() ? sections.bodyEnd : all.extents.first().begin;
    Issue& issue = all.corrected.issue;
    readIssueHead(all.text, std::min(begin, sections.bodyEnd), sections.bodyEnd, issue);
    if (const Status read = readDocuments(all, toc, stop); !read) {
        return read.error();
    }
    layOver(corrections, boundaries, all);
    for (Document& document : issue.documents) {
        readChronicle(issue, document);
        document.appointments = readAppointments(document);
    }
    issue.otherParts = findOtherParts(all.text, sections, all.extents, toc.lines);
    issue.findings = findFindings(all.text, issue, toc, all.extents, source.recognition());
    for (std::size_t i = 0; i < all.corrected.documents.size(); ++i) {
        if (all.corrected.documents[i] < 0) {
            issue.findings.prepend(lostCorrection(corrections.at(static_cast<qsizetype>(i))));
        }
    }
    return all;
}

/// Fills in the part of the lines outside documents; both lists are in the order of lines.
void namePartsOutside(const QList<OtherPart>& parts, std::vector<LineReason>& reasons)
{
    auto reason = reasons.begin();
    for (const OtherPart& part : parts) {
        for (; reason != reasons.end() && reason->line <= part.span.last; ++reason) {
            if (reason->line >= part.span.first) {
                reason->part = toName(part.kind);
            }
        }
    }
}

} // namespace

Result<Issue> parseIssue(const source::SourceText& text, const StopToken& stop)
{
    Result<Recognised> all = recognise(text, {}, stop);
    if (!all) {
        return all.error();
    }
    return std::move(all->corrected.issue);
}

Result<CorrectedIssue> parseCorrected(const source::SourceText& text,
                                      const QList<Correction>& corrections, const StopToken& stop)
{
    Result<Recognised> all = recognise(text, corrections, stop);
    if (!all) {
        return all.error();
    }
    return std::move(all->corrected);
}

Result<std::vector<LineReason>> explainLines(const source::SourceText& text, const StopToken& stop)
{
    const Result<Recognised> all = recognise(text, {}, stop);
    if (!all) {
        return all.error();
    }
    std::vector<LineReason> reasons;
    for (const ClassifiedLine& line : all->text.lines) {
        reasons.push_back({line.number, toName(line.kind), {}, line.rule});
    }
    for (qsizetype d = 0; d < all->extents.size(); ++d) {
        const DocumentExtent& extent = all->extents.at(d);
        for (qsizetype i = extent.begin; i < extent.end; ++i) {
            const LineRole& role = all->roles.at(d).at(i - extent.begin);
            LineReason& reason = reasons[static_cast<std::size_t>(i)];
            reason.part = role.known ? QString(toName(role.kind)) : QStringLiteral("text");
            reason.rule = role.known ? QString(role.rule) : reason.rule;
        }
    }
    for (const ClassifiedLine& line : all->text.furniture) {
        reasons.push_back({line.number, toName(line.kind), {}, line.rule});
    }
    std::ranges::stable_sort(reasons, {}, &LineReason::line);
    // A line that holds all of a table has a reason for each row.
    const auto sameLine = [](const LineReason& a, const LineReason& b) { return a.line == b.line; };
    reasons.erase(std::unique(reasons.begin(), reasons.end(), sameLine), reasons.end());
    namePartsOutside(all->corrected.issue.otherParts, reasons);
    return reasons;
}

} // namespace gongbao::parse
