// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/columnorder.h"

#include "archive/idset.h"
#include "archive/rows.h"
#include "archive/stopguard.h"

namespace gongbao::archive {

namespace {

constexpr auto kTitleUp = "SELECT id FROM document WHERE current = 1 "
                          "ORDER BY title = '', title, sort_date DESC, id DESC";
constexpr auto kTitleDown = "SELECT id FROM document WHERE current = 1 "
                            "ORDER BY title = '', title DESC, sort_date DESC, id DESC";
constexpr auto kNumberUp =
    "SELECT d.id FROM document d LEFT JOIN agency_word w ON w.id = d.agency_word_id "
    "WHERE d.current = 1 ORDER BY d.number = '', w.folded, d.number_year, d.number_serial, "
    "d.sort_date DESC, d.id DESC";
constexpr auto kNumberDown =
    "SELECT d.id FROM document d LEFT JOIN agency_word w ON w.id = d.agency_word_id "
    "WHERE d.current = 1 ORDER BY d.number = '', w.folded DESC, d.number_year DESC, "
    "d.number_serial DESC, d.sort_date DESC, d.id DESC";
constexpr auto kBodyUp =
    "SELECT d.id FROM document d LEFT JOIN document_body s ON s.document_id = d.id AND s.place = 1 "
    "LEFT JOIN issuing_body b ON b.id = s.body_id WHERE d.current = 1 "
    "ORDER BY b.name IS NULL, b.name, d.sort_date DESC, d.id DESC";
constexpr auto kBodyDown =
    "SELECT d.id FROM document d LEFT JOIN document_body s ON s.document_id = d.id AND s.place = 1 "
    "LEFT JOIN issuing_body b ON b.id = s.body_id WHERE d.current = 1 "
    "ORDER BY b.name IS NULL, b.name DESC, d.sort_date DESC, d.id DESC";
constexpr auto kOldest = "SELECT id FROM document WHERE current = 1 ORDER BY sort_date, id";

const char* sqlOf(Order order)
{
    switch (order) {
    case Order::Oldest:
        return kOldest;
    case Order::NumberUp:
        return kNumberUp;
    case Order::NumberDown:
        return kNumberDown;
    case Order::TitleUp:
        return kTitleUp;
    case Order::TitleDown:
        return kTitleDown;
    case Order::BodyUp:
        return kBodyUp;
    case Order::BodyDown:
        return kBodyDown;
    case Order::Date:
    case Order::Relevance:
        break;
    }
    return nullptr;
}

} // namespace

Result<std::vector<DocumentId>> inOrder(Database& database, std::vector<DocumentId> ids,
                                        Order order, const StopToken& stop)
{
    const char* sql = sqlOf(order);
    if (sql == nullptr || ids.size() < 2) {
        return ids;
    }
    const StopGuard guard(database, stop);
    if (Status going = guard.check(); !going) {
        return going.error();
    }
    IdSet wanted;
    for (const DocumentId id : ids) {
        wanted.insert(id);
    }
    Result<Statement> statement = database.prepare(sql);
    if (!statement) {
        return statement.error();
    }
    ids.clear();
    const Status read = forEachRow(*statement, [&] {
        if (const DocumentId id = statement->integer(0); wanted.contains(id)) {
            ids.push_back(id);
        }
    });
    return read ? Result<std::vector<DocumentId>>(std::move(ids))
                : Result<std::vector<DocumentId>>(read.error());
}

} // namespace gongbao::archive
