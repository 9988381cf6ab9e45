// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/statement.h"

#include "archive/sqliteerror.h"

#include <sqlite3.h>

#include <utility>

namespace gongbao::archive {

Statement::Statement(sqlite3_stmt* handle)
    : m_handle(handle)
{
}

Statement::Statement(Statement&& other) noexcept
    : m_handle(std::exchange(other.m_handle, nullptr))
    , m_bindError(std::exchange(other.m_bindError, SQLITE_OK))
{
}

Statement& Statement::operator=(Statement&& other) noexcept
{
    std::swap(m_handle, other.m_handle);
    std::swap(m_bindError, other.m_bindError);
    return *this;
}

Statement::~Statement()
{
    sqlite3_finalize(m_handle);
}

void Statement::keepBindError(int code)
{
    if (m_bindError == SQLITE_OK) {
        m_bindError = code;
    }
}

Statement& Statement::bind(int place, qint64 value)
{
    keepBindError(sqlite3_bind_int64(m_handle, place, value));
    return *this;
}

Statement& Statement::bind(int place, const QString& value)
{
    const QByteArray utf8 = value.toUtf8();
    keepBindError(sqlite3_bind_text64(m_handle, place, utf8.constData(),
                                      static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT,
                                      SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind(int place, QLatin1StringView constant)
{
    keepBindError(sqlite3_bind_text64(m_handle, place, constant.data(),
                                      static_cast<sqlite3_uint64>(constant.size()), SQLITE_STATIC,
                                      SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind(int place, QUtf8StringView text)
{
    // A null pointer would make NULL of an empty text.
    keepBindError(sqlite3_bind_text64(m_handle, place, text.isEmpty() ? "" : text.data(),
                                      static_cast<sqlite3_uint64>(text.size()), SQLITE_STATIC,
                                      SQLITE_UTF8));
    return *this;
}

Statement& Statement::bind(int place, const QByteArray& blob)
{
    // constData() is never null, so that an empty array stays a value and not NULL.
    keepBindError(sqlite3_bind_blob64(m_handle, place, blob.constData(),
                                      static_cast<sqlite3_uint64>(blob.size()), SQLITE_TRANSIENT));
    return *this;
}

Statement& Statement::bindNull(int place)
{
    keepBindError(sqlite3_bind_null(m_handle, place));
    return *this;
}

Statement& Statement::bind(int place, std::optional<qint64> value)
{
    return value ? bind(place, *value) : bindNull(place);
}

Statement& Statement::bind(int place, const std::optional<QString>& value)
{
    return value ? bind(place, *value) : bindNull(place);
}

Result<bool> Statement::step()
{
    sqlite3* const connection = sqlite3_db_handle(m_handle);
    if (m_bindError != SQLITE_OK) {
        return sqliteError(connection, m_bindError);
    }
    switch (const int code = sqlite3_step(m_handle)) {
    case SQLITE_ROW:
        return true;
    case SQLITE_DONE:
        return false;
    default:
        return sqliteError(connection, code);
    }
}

Status Statement::run()
{
    while (true) {
        const Result<bool> row = step();
        if (!row) {
            reset();
            return row.error();
        }
        if (!*row) {
            reset();
            return {};
        }
    }
}

void Statement::reset()
{
    sqlite3_reset(m_handle);
    m_bindError = SQLITE_OK;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_handle, column);
}

QString Statement::text(int column) const
{
    // The text first: asking for it may convert, and the size is that of what it became.
    const auto* utf8 = reinterpret_cast<const char*>(sqlite3_column_text(m_handle, column));
    return QString::fromUtf8(utf8, sqlite3_column_bytes(m_handle, column));
}

QByteArray Statement::utf8(int column) const
{
    const auto* utf8 = reinterpret_cast<const char*>(sqlite3_column_text(m_handle, column));
    return {utf8, sqlite3_column_bytes(m_handle, column)};
}

QByteArray Statement::blob(int column) const
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(m_handle, column));
    return {bytes, sqlite3_column_bytes(m_handle, column)};
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_handle, column) == SQLITE_NULL;
}

std::optional<int> Statement::optionalInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(static_cast<int>(integer(column)));
}

} // namespace gongbao::archive
