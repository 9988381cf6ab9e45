// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of an archive's tables as JSON objects: out of one archive and into another as they
// are. An object has a key for each column: integers and texts as such, NULL as null, bytes as
// hexadecimal. Borrowed connection; same thread as it.
#pragma once

#include "archive/database.h"

#include <QJsonObject>
#include <QList>

#include <functional>

namespace gongbao::archive {

/// The tables that make up an archive, by name. The search index is not among them: it is made of
/// them. Last the one in which SQLite keeps the ids that must not be given twice.
[[nodiscard]] Result<QStringList> keptTables(Database& database);

/// Calls @p take for each row of @p table, one of keptTables(), until it fails. The bytes of
/// originals, which are large, are left out; see originalBytes().
[[nodiscard]] Status readRows(Database& database, const QString& table,
                              const std::function<Status(QJsonObject)>& take);
/// Those of the row @p id of the table source_file.
[[nodiscard]] Result<QByteArray> originalBytes(Database& database, qint64 id);

struct TableColumn
{
    QString name;
    QString type; ///< INTEGER, TEXT or BLOB
};

/// Puts rows into one table, which is emptied first. Within the caller's transaction.
class RowWriter
{
public:
    /// NotFound where @p table is none of keptTables().
    [[nodiscard]] static Result<RowWriter> make(Database& database, const QString& table);

    /// As readRows() gives it. @p original: the bytes that were left out. Corrupt where @p row is
    /// no row of this table.
    [[nodiscard]] Status write(const QJsonObject& row, const QByteArray& original = {});

private:
    RowWriter(QString table, QList<TableColumn> columns, Statement statement);
    [[nodiscard]] bool bind(int place, const TableColumn& column, const QJsonValue& value);
    [[nodiscard]] Error noSuchRow() const;

    QString m_table;
    QList<TableColumn> m_columns;
    Statement m_statement;
};

} // namespace gongbao::archive
