// SPDX-License-Identifier: GPL-3.0-or-later
// The same few statements over many rows, each prepared once.
#pragma once

#include "archive/database.h"

#include <unordered_map>

namespace gongbao::archive {

/// Statements are told apart by the address of their SQL, so pass constants. Borrows the
/// connection; must not outlive it.
class Batch
{
public:
    explicit Batch(Database& database)
        : m_database(database)
    {
    }

    /// Runs @p sql to its end with its places filled by @p values in order.
    template<typename... Values>
    [[nodiscard]] Status run(const char* sql, const Values&... values)
    {
        Result<Statement*> statement = prepared(sql);
        if (!statement) {
            return statement.error();
        }
        int place = 0;
        ((*statement)->bind(++place, values), ...);
        return (*statement)->run();
    }

    /// As run(); the id of the row that was inserted.
    template<typename... Values>
    [[nodiscard]] Result<qint64> insert(const char* sql, const Values&... values)
    {
        if (Status done = run(sql, values...); !done) {
            return done.error();
        }
        return lastId();
    }

    /// The first column of the first row, an integer; nullopt where there is no row or it is NULL.
    template<typename... Values>
    [[nodiscard]] Result<std::optional<qint64>> find(const char* sql, const Values&... values)
    {
        Result<Statement*> statement = prepared(sql);
        if (!statement) {
            return statement.error();
        }
        int place = 0;
        ((*statement)->bind(++place, values), ...);
        return firstInteger(**statement);
    }

    /// The statement itself, reset, for reading several rows.
    [[nodiscard]] Result<Statement*> prepared(const char* sql);

private:
    [[nodiscard]] qint64 lastId() const;
    [[nodiscard]] static Result<std::optional<qint64>> firstInteger(Statement& statement);

    Database& m_database;
    std::unordered_map<const char*, Statement> m_statements;
};

} // namespace gongbao::archive
