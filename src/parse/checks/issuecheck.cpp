// SPDX-License-Identifier: GPL-3.0-or-later
#include "parse/checks/checks.h"

namespace gongbao::parse {

QList<Finding> checkIssue(const Issue& issue)
{
    QList<Finding> findings;
    if (issue.gazette.name.isEmpty()) {
        findings.append({FindingKind::NoGazetteName, 0, {}});
    }
    if (!issue.year || !issue.number) {
        findings.append({FindingKind::NoIssueNumber, 0, {}});
    }
    if (issue.published && !issue.published->isPossible()) {
        findings.append({FindingKind::ImpossibleDate, 0, {issue.published->toChinese()}});
    }
    if (issue.documents.isEmpty()) {
        findings.append({FindingKind::NoDocuments, 0, {}});
    }
    for (const OtherPart& part : issue.otherParts) {
        if (part.kind == OtherPart::Kind::Unassigned) {
            findings.append({FindingKind::UnassignedLines,
                             part.span.first,
                             {QString::number(part.span.last - part.span.first + 1)}});
        }
    }
    return findings;
}

} // namespace gongbao::parse
