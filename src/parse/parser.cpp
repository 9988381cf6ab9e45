// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/parser.h"

#include "parse/attachmentreader.h"
#include "parse/blockbuilder.h"
#include "parse/citations.h"
#include "parse/documentfinder.h"
#include "parse/findings.h"
#include "parse/issuehead.h"
#include "parse/noticereader.h"
#include "parse/sections.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace gongbao::parse {

namespace {

/// An issue with what led to it.
struct Recognised
{
    ClassifiedLines lines;
    QList<DocumentExtent> extents;
    QList<QList<LineRole>> roles; ///< of each document's lines
    Issue issue;
};

Error cancelled()
{
    return {ErrorCode::Cancelled,
            QCoreApplication::translate("Parser", "Recognising was stopped.")};
}

Document readDocument(DocumentLines& part)
{
    Document document;
    const qsizetype coverEnd = readNotice(part, document);
    readAttachments(part, document, coverEnd);
    readEnclosures(part, document, coverEnd);
    document.cites = readCitations(part);
    document.blocks = buildBlocks(part);
    document.span = {part.line(part.extent().begin).number,
                     part.line(part.extent().end - 1).number};
    return document;
}

/// Running headers within documents, which are parts of their own besides.
void addRunningHeaders(const Recognised& all, QList<OtherPart>& parts)
{
    for (const DocumentExtent& extent : all.extents) {
        for (qsizetype i = extent.begin; i < extent.end; ++i) {
            if (!isPageFurniture(all.lines.at(i))) {
                continue;
            }
            const int number = all.lines.at(i).number;
            const bool goesOn = i > extent.begin && isPageFurniture(all.lines.at(i - 1));
            if (goesOn) {
                parts.last().span.last = number;
            } else {
                parts.append({OtherPart::Kind::RunningHeader, {number, number}});
            }
        }
    }
}

Result<Recognised> recognise(const source::SourceText& text, const StopToken& stop)
{
    Recognised all;
    all.lines = classifyLines(text.lines());
    if (stop.stop_requested()) {
        return cancelled();
    }
    const Sections sections = findSections(all.lines);
    Toc toc;
    if (sections.tocBegin >= 0) {
        toc = readToc(all.lines, sections.tocBegin, sections.bodyBegin);
    }
    all.extents = findDocuments(all.lines, sections, toc);
    const qsizetype begin = all.extents.isEmpty() ? sections.bodyEnd : all.extents.first().begin;
    readIssueHead(all.lines, std::min(begin, sections.bodyEnd), sections.bodyEnd, all.issue);
    for (const DocumentExtent& extent : std::as_const(all.extents)) {
        if (stop.stop_requested()) {
            return cancelled();
        }
        DocumentLines part(all.lines, extent);
        Document document = readDocument(part);
        document.order = static_cast<int>(all.issue.documents.size()) + 1;
        if (extent.tocItem >= 0) {
            const TocItem& item = toc.items.at(extent.tocItem);
            document.toc = TocEntry{item.title, item.category, item.page};
        }
        all.issue.documents.append(std::move(document));
        all.roles.append(part.roles());
    }
    all.issue.otherParts = otherParts(all.lines, sections, begin, toc.lines);
    addRunningHeaders(all, all.issue.otherParts);
    all.issue.findings = findFindings(all.issue, toc, all.extents);
    return all;
}

} // namespace

Result<Issue> parseIssue(const source::SourceText& text, const StopToken& stop)
{
    Result<Recognised> all = recognise(text, stop);
    if (!all) {
        return all.error();
    }
    return std::move(all->issue);
}

} // namespace gongbao::parse
