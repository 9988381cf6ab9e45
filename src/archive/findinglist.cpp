// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/findinglist.h"

#include "archive/rows.h"
#include "archive/stopguard.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace gongbao::archive {

namespace {

constexpr const char* kSelectFindings =
    "SELECT n.kind, n.line, n.args, i.id, d.id, d.title "
    "FROM finding n JOIN issue i ON i.id = n.issue_id LEFT JOIN gazette g ON g.id = i.gazette_id "
    "LEFT JOIN document d ON d.issue_id = i.id AND d.place > 0 AND n.line > 0 "
    "AND n.line BETWEEN d.line_start AND d.line_end "
    "WHERE i.current = 1 ORDER BY coalesce(g.name, ''), i.year DESC, i.number DESC, "
    "i.total_number DESC, i.id DESC, n.line, n.place";

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
            findings.append(
                {statement->integer(3), statement->integer(4), statement->text(5), *finding});
        }
    });
    return done ? Result<QList<FindingRecord>>(std::move(findings))
                : Result<QList<FindingRecord>>(done.error());
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

} // namespace gongbao::archive
