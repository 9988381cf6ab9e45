// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/findings.h"

#include "parse/checks/checks.h"

#include <algorithm>

namespace gongbao::parse {

QList<Finding> findFindings(const ClassifiedText& text, const Issue& issue, const Toc& toc,
                            const QList<DocumentExtent>& extents,
                            const source::Recognition& recognition)
{
    const ClassifiedLines& lines = text.lines;
    QList<Finding> findings = checkRecognition(recognition);
    findings += checkIssue(issue);
    findings += checkContents(issue, toc, extents);
    findings += checkNumbers(issue.documents);
    qsizetype behind = 0; // lines up to here have been looked at for garbled characters
    for (qsizetype i = 0; i < extents.size(); ++i) {
        const Document& document = issue.documents.at(i);
        const DocumentExtent& extent = extents.at(i);
        findings += checkRecord(document, issue);
        findings += checkAttachments(document);
        findings += checkHeadingNumbers(document);
        findings += checkTitleYear(document, lines, extent);
        findings += checkTextDates(document, lines, extent);
        findings += checkBreaks(lines, extent);
        findings += checkCharacters(lines, behind, extent.begin);
        findings += checkCharacters(lines, extent.begin, extent.end);
        behind = extent.end;
    }
    findings += checkCharacters(lines, behind, lines.size());
    std::ranges::stable_sort(findings, {}, &Finding::line);
    return findings;
}

} // namespace gongbao::parse
