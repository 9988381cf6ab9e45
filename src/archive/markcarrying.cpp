// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/markcarrying.h"

#include "archive/pairing.h"
#include "archive/rows.h"

#include <algorithm>

namespace gongbao::archive {

namespace {

using namespace Qt::StringLiterals;

// Few: it begins at the marks.
constexpr auto kMarked =
    "SELECT m.id, d.number, d.title, d.kind, d.date, d.place FROM issue n, mark m "
    "JOIN document d ON d.id = m.document_id JOIN issue i ON i.id = d.issue_id "
    "WHERE n.id = ?1 AND d.current = 0 AND (i.source_file_id = n.source_file_id "
    "OR (i.gazette_id, i.year, i.number) = (n.gazette_id, n.year, n.number)) "
    "ORDER BY i.version DESC, i.id DESC, d.place";
constexpr auto kDocuments = "SELECT id, number, title, kind, date, place FROM document "
                            "WHERE issue_id = ? AND place > 0 ORDER BY place";
constexpr auto kFormerIssue = "SELECT issue_id FROM document d JOIN issue i ON i.id = d.issue_id "
                              "WHERE d.id = ? AND i.current = 0";
constexpr auto kCurrentIssue =
    "SELECT n.id FROM issue i JOIN issue n ON n.current = 1 AND "
    "(i.source_file_id = n.source_file_id "
    "OR (i.gazette_id, i.year, i.number) = (n.gazette_id, n.year, n.number)) WHERE i.id = ?";
constexpr auto kAdd = "INSERT INTO mark (document_id) VALUES (?) ON CONFLICT DO NOTHING";
constexpr auto kFind = "SELECT id FROM mark WHERE document_id = ?";
constexpr auto kMove = "UPDATE mark SET document_id = ?2 WHERE id = ?1";

Result<std::vector<DocumentTraits>> traits(Batch& batch, const char* sql, IssueId issue)
{
    const Result<Statement*> statement = batch.prepared(sql);
    if (!statement) {
        return statement.error();
    }
    (*statement)->bind(1, issue);
    return listOfRows<std::vector<DocumentTraits>>(**statement, [](const Statement& row) {
        return DocumentTraits{row.integer(0),
                              row.text(1).replace(u"〕第"_s, u"〕"_s), // as printed or not
                              row.text(2),
                              row.text(3),
                              row.isNull(4) ? std::nullopt : std::optional(row.integer(4)),
                              static_cast<int>(row.integer(5))};
    });
}

} // namespace

std::vector<Succession> successors(const std::vector<DocumentTraits>& marked,
                                   const std::vector<DocumentTraits>& documents)
{
    static const std::vector<SameBy<DocumentTraits>> rules{
        {[](const auto& a, const auto& b) { return a.number == b.number && a.title == b.title; },
         false},
        {[](const auto& a, const auto& b) { return !a.number.isEmpty() && a.number == b.number; },
         true},
        {[](const auto& a, const auto& b) { return a.title == b.title; }, true},
        {[](const auto& a, const auto& b) {
             return a.place == b.place && a.kind == b.kind && a.date == b.date;
         },
         true}};
    std::vector<Succession> found;
    for (const auto& [mark, document] : pairUp(marked, documents, rules)) {
        found.push_back({mark, document});
    }
    return found;
}

Result<qint64> markOf(Batch& batch, DocumentId document)
{
    if (Status added = batch.run(kAdd, document); !added) {
        return added.error();
    }
    const auto mark = batch.find(kFind, document);
    return mark ? Result<qint64>(**mark) : Result<qint64>(mark.error());
}

Result<std::optional<DocumentId>> successorOf(Database& database, DocumentId document)
{
    using Successor = std::optional<DocumentId>;
    Batch batch(database);
    const auto former = batch.find(kFormerIssue, document);
    if (!former || !*former) {
        return former ? Result<Successor>(std::nullopt) : Result<Successor>(former.error());
    }
    const auto issue = batch.find(kCurrentIssue, **former);
    if (!issue || !*issue) {
        return issue ? Result<Successor>(std::nullopt) : Result<Successor>(issue.error());
    }
    const auto before = traits(batch, kDocuments, **former);
    if (!before) {
        return before.error();
    }
    const auto now = traits(batch, kDocuments, **issue);
    if (!now) {
        return now.error();
    }
    const std::vector<Succession> pairs = successors(*before, *now);
    const auto found = std::ranges::find(pairs, document, &Succession::mark);
    return found == pairs.end() ? Successor() : Successor(found->document);
}

Status carryMarks(Batch& batch, IssueId issue)
{
    const auto marked = traits(batch, kMarked, issue);
    if (!marked) {
        return marked.error();
    }
    if (marked->empty()) {
        return {};
    }
    const auto documents = traits(batch, kDocuments, issue);
    if (!documents) {
        return documents.error();
    }
    for (const Succession& succession : successors(*marked, *documents)) {
        if (Status moved = batch.run(kMove, succession.mark, succession.document); !moved) {
            return moved;
        }
    }
    return {};
}

} // namespace gongbao::archive
