// SPDX-License-Identifier: GPL-3.0-or-later
// One prepared statement, always bound, never built from user text.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>
#include <QUtf8StringView>

#include <optional>

struct sqlite3_stmt;

namespace gongbao::archive {

/// Owns a prepared statement; must not outlive its Database. Movable.
class Statement
{
public:
    explicit Statement(sqlite3_stmt* handle);
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&& other) noexcept;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    ~Statement();

    /// Places are counted from 1, as in SQL. Text is stored as UTF-8; a null string is an empty
    /// one. Chainable; a value that can't be bound makes the next step() fail.
    Statement& bind(int place, qint64 value);
    Statement& bind(int place, const QString& value);
    /// A constant of the program, ASCII; it is not copied.
    Statement& bind(int place, QLatin1StringView constant);
    /// Text that is UTF-8 already. Not copied: it must stay until the statement is reset.
    Statement& bind(int place, QUtf8StringView text);
    Statement& bind(int place, const QByteArray& blob);
    Statement& bindNull(int place);
    /// NULL where there is no value.
    Statement& bind(int place, std::optional<qint64> value);
    Statement& bind(int place, const std::optional<QString>& value);

    /// true: a row is there; false: the end. An Error otherwise.
    [[nodiscard]] Result<bool> step();
    /// Runs to the end and makes the statement ready to be bound again.
    [[nodiscard]] Status run();
    void reset();

    /// Columns are counted from 0, as in sqlite3.
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] QString text(int column) const;
    /// The same as UTF-8.
    [[nodiscard]] QByteArray utf8(int column) const;
    [[nodiscard]] QByteArray blob(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    /// nullopt for NULL.
    [[nodiscard]] std::optional<int> optionalInteger(int column) const;

private:
    void keepBindError(int code);

    sqlite3_stmt* m_handle = nullptr;
    int m_bindError = 0; ///< the first SQLite code of a bind() that failed since the last reset()
};

} // namespace gongbao::archive
