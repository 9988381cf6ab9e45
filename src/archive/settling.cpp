// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/settling.h"

#include "archive/pairing.h"
#include "archive/rows.h"

#include <QCoreApplication>

#include <set>

namespace gongbao::archive {

namespace {

constexpr auto kInsert =
    "INSERT INTO settling (id, issue_id, kind, line, line_text, args, settled_by, settled_at, "
    "reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr auto kSelect =
    "SELECT kind, line, args, issue_id, line_text, settled_by, settled_at, reason FROM settling "
    "WHERE id = ?";
constexpr auto kRemove = "DELETE FROM settling WHERE id = ?";
constexpr auto kIsCurrent = "SELECT 1 FROM issue WHERE id = ? AND current = 1";
constexpr auto kIsPlaced = "SELECT 1 FROM settling WHERE id = ? AND finding_id IS NOT NULL";
constexpr auto kUnplaced = "SELECT id, kind, line, line_text, args FROM settling "
                           "WHERE issue_id = ? AND finding_id IS NULL ORDER BY id";
constexpr auto kOpen = "SELECT n.id, n.kind, n.line, n.line_text, n.args FROM finding n "
                       "LEFT JOIN settling s ON s.finding_id = n.id "
                       "WHERE n.issue_id = ? AND s.id IS NULL ORDER BY n.place";
// Where the text of the line was not known yet, it is from here on.
constexpr auto kPlace = "UPDATE settling SET finding_id = ?2, line_text = iif(line_text = '', "
                        "(SELECT line_text FROM finding WHERE id = ?2), line_text) WHERE id = ?1";
constexpr auto kMove = "UPDATE settling SET issue_id = ?2, finding_id = NULL WHERE issue_id = ?1";

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Settling)
};

/// What a finding is known again by.
struct FindingTraits
{
    qint64 id = 0; ///< of what is settled, or of the finding
    QString kind;
    int line = 0;
    QString lineText;
    QString args;
};

Result<std::vector<FindingTraits>> traits(Batch& batch, const char* sql, IssueId issue)
{
    const Result<Statement*> statement = batch.prepared(sql);
    if (!statement) {
        return statement.error();
    }
    (*statement)->bind(1, issue);
    return listOfRows<std::vector<FindingTraits>>(**statement, [](const Statement& row) {
        return FindingTraits{row.integer(0), row.text(1), static_cast<int>(row.integer(2)),
                             row.text(3), row.text(4)};
    });
}

const std::vector<SameBy<FindingTraits>>& rules()
{
    static const std::vector<SameBy<FindingTraits>> rules{
        {[](const auto& a, const auto& b) {
             // The text is not known where an older program read the issue.
             return a.kind == b.kind && a.line == b.line && a.args == b.args &&
                    (a.lineText == b.lineText || a.lineText.isEmpty());
         },
         false},
        {[](const auto& a, const auto& b) {
             return a.kind == b.kind && a.line == b.line && a.lineText == b.lineText;
         },
         true},
        {[](const auto& a, const auto& b) {
             return a.kind == b.kind && a.lineText == b.lineText && a.args == b.args;
         },
         true}};
    return rules;
}

Status demandCurrent(Batch& batch, IssueId issue)
{
    const auto current = batch.find(kIsCurrent, issue);
    if (!current) {
        return current.error();
    }
    return *current ? Status()
                    : Status(Error{ErrorCode::NotFound,
                                   Text::tr("The issue of the finding was replaced by another "
                                            "file meanwhile.")});
}

Result<SettlingId> insert(Batch& batch, const Settling& settling)
{
    const Settled& settled = settling.settled;
    const std::optional<qint64> id = settled.id == 0 ? std::nullopt : std::optional(settled.id);
    const QDateTime time = settled.when.isValid() ? settled.when : QDateTime::currentDateTimeUtc();
    return batch.insert(kInsert, id, settling.issue, toName(settling.finding.kind),
                        settling.finding.line, settling.lineText, argsText(settling.finding),
                        settled.who, time.toUTC().toString(Qt::ISODateWithMs), settled.reason);
}

/// The ids of those that found no finding are taken out of @p added again.
Status dropUnplaced(Batch& batch, std::vector<SettlingId>& added)
{
    std::vector<SettlingId> placed;
    for (const SettlingId id : added) {
        const auto found = batch.find(kIsPlaced, id);
        if (!found) {
            return found.error();
        }
        if (*found) {
            placed.push_back(id);
        } else if (Status removed = batch.run(kRemove, id); !removed) {
            return removed;
        }
    }
    added = std::move(placed);
    return {};
}

} // namespace

Result<RemoveSettlings> write(Batch& batch, const AddSettlings& change)
{
    RemoveSettlings inverse;
    std::set<IssueId> issues;
    for (const Settling& settling : change.settlings) {
        if (issues.insert(settling.issue).second) {
            if (Status current = demandCurrent(batch, settling.issue); !current) {
                return current.error();
            }
        }
        const Result<SettlingId> id = insert(batch, settling);
        if (!id) {
            return id.error();
        }
        inverse.ids.push_back(*id);
    }
    for (const IssueId issue : issues) {
        if (Status placed = placeSettlings(batch, issue); !placed) {
            return placed.error();
        }
    }
    const Status dropped = dropUnplaced(batch, inverse.ids);
    return dropped ? Result<RemoveSettlings>(std::move(inverse))
                   : Result<RemoveSettlings>(dropped.error());
}

Result<AddSettlings> write(Batch& batch, const RemoveSettlings& change)
{
    AddSettlings inverse;
    for (const SettlingId id : change.ids) {
        const Result<Statement*> statement = batch.prepared(kSelect);
        if (!statement) {
            return statement.error();
        }
        (*statement)->bind(1, id);
        const Status read = forEachRow(**statement, [&, row = *statement] {
            if (const std::optional<Finding> finding = findingOf(*row, 0)) {
                inverse.settlings.append(
                    {row->integer(3),
                     *finding,
                     row->text(4),
                     {id, row->text(5), QDateTime::fromString(row->text(6), Qt::ISODateWithMs),
                      row->text(7)}});
            }
        });
        if (!read) {
            return read.error();
        }
        if (Status removed = batch.run(kRemove, id); !removed) {
            return removed.error();
        }
    }
    return inverse;
}

Status placeSettlings(Batch& batch, IssueId issue)
{
    const auto settled = traits(batch, kUnplaced, issue);
    if (!settled || settled->empty()) {
        return settled ? Status() : Status(settled.error());
    }
    const auto open = traits(batch, kOpen, issue);
    if (!open) {
        return open.error();
    }
    for (const auto& [settling, finding] : pairUp(*settled, *open, rules())) {
        if (Status placed = batch.run(kPlace, settling, finding); !placed) {
            return placed;
        }
    }
    return {};
}

Status carrySettlings(Batch& batch, IssueId former, IssueId issue)
{
    const Status moved = batch.run(kMove, former, issue);
    return moved ? placeSettlings(batch, issue) : moved;
}

} // namespace gongbao::archive
