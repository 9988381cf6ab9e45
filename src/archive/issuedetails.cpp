// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/issuedetails.h"

#include "archive/datekey.h"
#include "archive/findinglist.h"

namespace gongbao::archive {

namespace {

constexpr const char* kInsertPart =
    "INSERT INTO issue_part (issue_id, place, kind, line_start, line_end) VALUES (?, ?, ?, ?, ?)";
constexpr const char* kInsertFinding =
    "INSERT INTO finding (issue_id, place, kind, line, args, line_text) "
    "VALUES (?, ?, ?, ?, ?, ?)";

/// What is noted of a line, so that it is known again; a line may be as long as a file.
constexpr qsizetype kLongestLineText = 200;

QString lineText(const source::SourceText& text, int line)
{
    const auto lines = text.lines();
    return line > 0 && static_cast<std::size_t>(line) <= lines.size()
               ? lines[static_cast<std::size_t>(line) - 1].text.left(kLongestLineText).toString()
               : QString();
}

} // namespace

qint64 sortDateOf(const std::optional<Date>& published, std::optional<int> year)
{
    if (published) {
        return dateKey(*published);
    }
    return year ? dateKey({*year, 0, 0}) : 0;
}

Status writeDetails(Batch& batch, IssueId id, const Issue& issue, const source::SourceText& text)
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
        if (Status done = batch.run(kInsertFinding, id, ++place, toName(finding.kind), finding.line,
                                    argsText(finding), lineText(text, finding.line));
            !done) {
            return done;
        }
    }
    return {};
}

} // namespace gongbao::archive
