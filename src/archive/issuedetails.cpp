// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/issuedetails.h"

#include "archive/datekey.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace gongbao::archive {

namespace {

constexpr const char* kInsertPart =
    "INSERT INTO issue_part (issue_id, place, kind, line_start, line_end) VALUES (?, ?, ?, ?, ?)";
constexpr const char* kInsertFinding =
    "INSERT INTO finding (issue_id, place, kind, line, args) VALUES (?, ?, ?, ?, ?)";

} // namespace

qint64 sortDateOf(const std::optional<Date>& published, std::optional<int> year)
{
    if (published) {
        return dateKey(*published);
    }
    return year ? dateKey({*year, 0, 0}) : 0;
}

Status writeDetails(Batch& batch, IssueId id, const Issue& issue)
{
    int place = 0;
    for (const OtherPart& part : issue.otherParts) {
        if (Status done = batch.run(kInsertPart, id, ++place, toName(part.kind), part.span.first,
                                    part.span.last);
            !done) {
            return done;
        }
    }
    place = 0;
    for (const Finding& finding : issue.findings) {
        const QByteArray args =
            QJsonDocument(QJsonArray::fromStringList(finding.args)).toJson(QJsonDocument::Compact);
        if (Status done = batch.run(kInsertFinding, id, ++place, toName(finding.kind), finding.line,
                                    QString::fromUtf8(args));
            !done) {
            return done;
        }
    }
    return {};
}

} // namespace gongbao::archive
