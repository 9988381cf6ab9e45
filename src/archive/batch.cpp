// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/batch.h"

#include <sqlite3.h>

namespace gongbao::archive {

Result<Statement*> Batch::prepared(const char* sql)
{
    if (const auto found = m_statements.find(sql); found != m_statements.end()) {
        found->second.reset();
        return &found->second;
    }
    Result<Statement> statement = m_database.prepare(sql);
    if (!statement) {
        return statement.error();
    }
    return &m_statements.emplace(sql, std::move(*statement)).first->second;
}

qint64 Batch::lastId() const
{
    return sqlite3_last_insert_rowid(m_database.handle());
}

Result<std::optional<qint64>> Batch::firstInteger(Statement& statement)
{
    const Result<bool> row = statement.step();
    if (!row) {
        statement.reset();
        return row.error();
    }
    std::optional<qint64> value;
    if (*row && !statement.isNull(0)) {
        value = statement.integer(0);
    }
    statement.reset();
    return value;
}

} // namespace gongbao::archive
