// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/monthcounts.h"

#include "archive/rows.h"
#include "archive/stopguard.h"

#include <map>

namespace gongbao::archive {

namespace {

/// As many are looked up one by one sooner than all dates are gone through.
constexpr qint64 kFew = 2000;

constexpr auto kOfOne = "SELECT id, date FROM document WHERE id = ? AND date > 0";
constexpr auto kOfAll = "SELECT id, date FROM document INDEXED BY document_date "
                        "WHERE current = 1 AND date > 0";

} // namespace

Result<QList<MonthCount>> countMonths(Database& database, const IdSet& set, const StopToken& stop)
{
    const StopGuard guard(database, stop);
    const bool few = set.size() <= kFew;
    Result<Statement> statement = database.prepare(few ? kOfOne : kOfAll);
    if (!statement) {
        return statement.error();
    }
    std::map<qint64, int> months; // by year * 100 + month
    const auto take = [&] {
        if (set.contains(statement->integer(0))) {
            ++months[statement->integer(1) / 100];
        }
    };
    Status done = guard.check();
    if (few) {
        const std::vector<DocumentId> ids = set.ids();
        for (auto id = ids.begin(); id != ids.end() && done; ++id) {
            statement->bind(1, *id);
            done = forEachRow(*statement, take);
        }
    } else if (done) {
        done = forEachRow(*statement, take);
    }
    if (!done) {
        return done.error();
    }
    QList<MonthCount> counts;
    for (const auto& [month, documents] : months) {
        counts.append({static_cast<int>(month / 100), static_cast<int>(month % 100), documents});
    }
    return counts;
}

} // namespace gongbao::archive
