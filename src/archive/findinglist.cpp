// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/findinglist.h"

#include "archive/rows.h"
#include "archive/stopguard.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace gongbao::archive {

namespace {

constexpr const char* kSelectFindings =
    "SELECT n.kind, n.line, n.args, i.id, d.id, d.title, n.line_text, "
    "s.id, s.settled_by, s.settled_at, s.reason "
    "FROM finding n LEFT JOIN settling s ON s.finding_id = n.id JOIN issue i ON i.id = n.issue_id "
    "LEFT JOIN gazette g ON g.id = i.gazette_id "
    "LEFT JOIN document d ON d.issue_id = i.id AND d.place > 0 AND n.line > 0 "
    "AND n.line BETWEEN d.line_start AND d.line_end "
    "WHERE i.current = 1 ORDER BY coalesce(g.name, ''), i.year DESC, i.number DESC, "
    "i.total_number DESC, i.id DESC, n.line, n.place";
constexpr const char* kSelectOpen =
    "SELECT n.kind, n.line, n.args FROM finding n LEFT JOIN settling s ON s.finding_id = n.id "
    "WHERE n.issue_id = ? AND s.id IS NULL ORDER BY n.place";

std::optional<Settled> settledAt(const Statement& row, int first)
{
    if (row.isNull(first)) {
        return std::nullopt;
    }
    return Settled{row.integer(first), row.text(first + 1),
                   QDateTime::fromString(row.text(first + 2), Qt::ISODateWithMs),
                   row.text(first + 3)};
}

} // namespace

Result<QList<FindingRecord>> allFindings(Database& database, const StopToken& stop)
{
    const StopGuard guard(database, stop);
    if (const Status wanted = guard.check(); !wanted) {
        return wanted.error();
    }
    Result<Statement> statement = database.prepare(kSelectFindings);
    if (!statement) {
        return statement.error();
    }
    QList<FindingRecord> findings;
    const Status done = forEachRow(*statement, [&] {
        if (const std::optional<Finding> finding = findingOf(*statement, 0)) {
            findings.append({statement->integer(3), statement->integer(4), statement->text(5),
                             *finding, statement->text(6), settledAt(*statement, 7)});
        }
    });
    return done ? Result<QList<FindingRecord>>(std::move(findings))
                : Result<QList<FindingRecord>>(done.error());
}

Result<QList<Finding>> openFindings(Database& database, IssueId issue)
{
    Result<Statement> statement = database.prepare(kSelectOpen);
    if (!statement) {
        return statement.error();
    }
    statement->bind(1, issue);
    return findingsOfRows(*statement);
}

Result<QList<Finding>> findingsOfRows(Statement& statement)
{
    QList<Finding> findings;
    const Status done = forEachRow(statement, [&] {
        if (std::optional<Finding> finding = findingOf(statement, 0)) {
            findings.append(std::move(*finding));
        }
    });
    return done ? Result<QList<Finding>>(std::move(findings))
                : Result<QList<Finding>>(done.error());
}

std::optional<Finding> findingOf(const Statement& row, int first)
{
    const std::optional<FindingKind> kind = findingKindFromName(row.text(first));
    if (!kind) {
        return std::nullopt;
    }
    const QJsonArray args = QJsonDocument::fromJson(row.text(first + 2).toUtf8()).array();
    return Finding{*kind, static_cast<int>(row.integer(first + 1)),
                   QVariant(args.toVariantList()).toStringList()};
}

QString argsText(const Finding& finding)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(finding.args)).toJson(QJsonDocument::Compact));
}

} // namespace gongbao::archive
