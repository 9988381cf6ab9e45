// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/indexedtokens.h"

#include "archive/postings/tokenrows.h"
#include "archive/rows.h"
#include "base/bytesview.h"

#include <QByteArrayList>

#include <string>

namespace gongbao::archive {

namespace {

// Titles are searched by FTS5 itself, in all of their columns. Tables of the temporary schema, gone
// with the connection.
constexpr auto kMakeLists = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_title_words "
                            "USING fts5vocab (main, search_title, row);"
                            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_title_places "
                            "USING fts5vocab (main, search_title, instance);";
constexpr auto kTitleWords = "SELECT term FROM temp.search_title_words";
constexpr auto kTitlePlaces =
    "SELECT doc, offset + ?2 * iif(col = 'title', 0, iif(col = 'attachments', 1, 2)) "
    "FROM temp.search_title_places WHERE term = ?1";

Status takeRows(TokenTable& table, const std::string& token, bool hasPlaces,
                const IndexedToken& take)
{
    TokenRows found(table.cursors(), {token});
    while (found.nextToken()) {
        RowStream rows = found.rows();
        for (DocumentId least = 0; rows.skipTo(least); least = rows.row() + 1) {
            if (!hasPlaces) {
                take(rows.row(), token, 0);
                continue;
            }
            PlaceReader reader(rows.places());
            for (qint64 place = reader.next(); place < PlaceReader::kEnd; place = reader.next()) {
                take(rows.row(), token, place);
            }
        }
        if (!rows.status()) {
            return rows.status();
        }
    }
    return found.status();
}

Status forEachOfTable(Database& database, TokenTable::Which which, const StopGuard& guard,
                      const IndexedToken& take)
{
    const Result<std::unique_ptr<TokenTable>> table = TokenTable::open(database, which, guard);
    if (!table) {
        return table.error();
    }
    TokenRows all((*table)->cursors(), {.text = {}, .opensEnd = true});
    while (all.nextToken()) {
        if (Status done = takeRows(**table, all.current(), which == TokenTable::Which::Text, take);
            !done) {
            return done;
        }
    }
    return all.status();
}

Status forEachOfTitles(Database& database, const StopGuard& guard, const IndexedToken& take)
{
    if (Status made = database.execute(kMakeLists); !made) {
        return made;
    }
    Result<Statement> words = database.prepare(kTitleWords);
    if (!words) {
        return words.error();
    }
    Result<Statement> places = database.prepare(kTitlePlaces);
    if (!places) {
        return places.error();
    }
    const Result<QByteArrayList> all =
        listOfRows<QByteArrayList>(*words, [](const Statement& row) { return row.utf8(0); });
    if (!all) {
        return all.error();
    }
    for (const QByteArray& word : *all) {
        if (Status going = guard.check(); !going) {
            return going;
        }
        places->bind(1, QUtf8StringView(word)).bind(2, kTitleColumn);
        Status done = forEachRow(
            *places, [&] { take(places->integer(0), viewOf(word), places->integer(1)); });
        if (!done) {
            return done;
        }
    }
    return {};
}

} // namespace

Status forEachIndexedToken(Database& database, TokenTable::Which which, const StopGuard& guard,
                           const IndexedToken& take)
{
    return which == TokenTable::Which::Title ? forEachOfTitles(database, guard, take)
                                             : forEachOfTable(database, which, guard, take);
}

} // namespace gongbao::archive
