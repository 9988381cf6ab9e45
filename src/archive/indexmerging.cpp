// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/indexmerging.h"

#include "archive/rows.h"
#include "archive/stopguard.h"

#include <QCoreApplication>

#include <sqlite3.h>

#include <algorithm>
#include <tuple>

namespace gongbao::archive {

namespace {

// The pages outside the largest piece are at least this part of all.
constexpr qint64 kScatteredPart = 5;

// A negative count of pages asks FTS5 to merge all pieces into one, that much at a time.
constexpr qint64 kStep = 1'000;

struct Table
{
    const char* pieces; ///< pages of each piece
    const char* merge;
};
constexpr Table kTables[] = {
    {"SELECT count(*) FROM search_text_idx GROUP BY segid",
     "INSERT INTO search_text (search_text, rank) VALUES ('merge', -1000)"},
    {"SELECT count(*) FROM search_symbol_idx GROUP BY segid",
     "INSERT INTO search_symbol (search_symbol, rank) VALUES ('merge', -1000)"},
    {"SELECT count(*) FROM search_title_idx GROUP BY segid",
     "INSERT INTO search_title (search_title, rank) VALUES ('merge', -1000)"},
};

struct Pieces
{
    qint64 pages = 0;
    qint64 largest = 0;
};

Result<Pieces> piecesOf(Database& database, const Table& table)
{
    Result<Statement> statement = database.prepare(table.pieces);
    if (!statement) {
        return statement.error();
    }
    Pieces pieces;
    const Status done = forEachRow(*statement, [&] {
        pieces.pages += statement->integer(0);
        pieces.largest = std::max(pieces.largest, statement->integer(0));
    });
    return done ? Result<Pieces>(pieces) : Result<Pieces>(done.error());
}

/// One step; whether there was anything to merge.
Result<bool> mergeSome(Database& database, const Table& table)
{
    bool merged = false;
    const Status done = database.transaction([&]() -> Status {
        const qint64 before = sqlite3_total_changes64(database.handle());
        Status step = database.execute(table.merge);
        // The statement itself counts as one change.
        merged = sqlite3_total_changes64(database.handle()) - before > 1;
        return step;
    });
    return done ? Result<bool>(merged) : Result<bool>(done.error());
}

Status mergeAll(Database& database, qint64 pages, const StopGuard& guard, const Progress& progress)
{
    qint64 merged = 0;
    for (const Table& table : kTables) {
        while (true) {
            if (Status going = guard.check(); !going) {
                return going;
            }
            const Result<bool> more = mergeSome(database, table);
            if (!more) {
                return more.error();
            }
            if (!*more) {
                break;
            }
            merged = std::min(merged + kStep, pages);
            report(progress,
                   {merged, pages, QCoreApplication::translate("TextIndex", "Search index")});
        }
    }
    return {};
}

} // namespace

void mergeScatteredIndex(Database& database, const StopToken& stop, const Progress& progress,
                         qint64 least)
{
    const StopGuard guard(database, stop);
    const Result<Pieces> phrases = piecesOf(database, kTables[0]);
    const bool scattered = phrases && phrases->pages >= least &&
                           (phrases->pages - phrases->largest) * kScatteredPart >= phrases->pages;
    if (scattered) {
        std::ignore = mergeAll(database, phrases->pages, guard, progress);
    }
}

} // namespace gongbao::archive
