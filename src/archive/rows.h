// SPDX-License-Identifier: GPL-3.0-or-later
// Reading many rows without a loop at every place.
#pragma once

#include "archive/statement.h"

#include <utility>
#include <vector>

namespace gongbao::archive {

/// Calls @p take for each row of @p statement until the end, then makes it ready to be bound again.
template<typename Take>
[[nodiscard]] Status forEachRow(Statement& statement, Take take)
{
    while (true) {
        const Result<bool> row = statement.step();
        if (!row) {
            statement.reset();
            return row.error();
        }
        if (!*row) {
            statement.reset();
            return {};
        }
        take();
    }
}

/// What make(statement) gives for each row, as a List.
template<typename List, typename Make>
[[nodiscard]] Result<List> listOfRows(Statement& statement, Make make)
{
    List list;
    const Status done = forEachRow(statement, [&] { list.push_back(make(statement)); });
    return done ? Result<List>(std::move(list)) : Result<List>(done.error());
}

/// The first column of the first row; 0 without one.
[[nodiscard]] inline Result<qint64> integerOf(Result<Statement> statement)
{
    if (!statement) {
        return statement.error();
    }
    const Result<bool> row = statement->step();
    return row ? Result<qint64>(*row ? statement->integer(0) : 0) : Result<qint64>(row.error());
}

/// The first column of each row.
[[nodiscard]] inline Result<std::vector<qint64>> idsOfRows(Statement& statement)
{
    return listOfRows<std::vector<qint64>>(statement,
                                           [](const Statement& row) { return row.integer(0); });
}

} // namespace gongbao::archive
