// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/tablerows.h"

#include "archive/rows.h"

#include <QCoreApplication>
#include <QJsonValue>

namespace gongbao::archive {

namespace {

using namespace Qt::StringLiterals;

constexpr const char* kTables =
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'search\\_%' ESCAPE "
    "'\\' "
    "AND name NOT GLOB '*[^a-z_]*' AND (name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
    "OR name = 'sqlite_sequence') ORDER BY name = 'sqlite_sequence', name";
// The one column that SQLite gives no type is a name.
constexpr const char* kColumns = "SELECT name, CASE WHEN type <> '' THEN type WHEN name = 'seq' "
                                 "THEN 'INTEGER' ELSE 'TEXT' END FROM pragma_table_info(?)";

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Archive)
};

bool isOriginal(const QString& table, const QString& column)
{
    return table == "source_file"_L1 && column == "bytes"_L1;
}

QString quoted(QString name)
{
    return u'"' + name.replace(u'"', u"\"\""_s) + u'"';
}

Result<QList<TableColumn>> columnsOf(Database& database, const QString& table)
{
    Result<Statement> statement = database.prepare(kColumns);
    if (!statement) {
        return statement.error();
    }
    statement->bind(1, table);
    return listOfRows<QList<TableColumn>>(*statement, [](const Statement& row) {
        return TableColumn{row.text(0), row.text(1)};
    });
}

QString namesOf(const QList<TableColumn>& columns)
{
    QStringList names;
    for (const TableColumn& column : columns) {
        names.append(quoted(column.name));
    }
    return names.join(u", "_s);
}

QJsonValue valueAt(const Statement& row, int place, const TableColumn& column)
{
    if (row.isNull(place)) {
        return QJsonValue::Null;
    }
    if (column.type == "INTEGER"_L1) {
        return row.integer(place);
    }
    return column.type == "BLOB"_L1 ? QString::fromLatin1(row.blob(place).toHex())
                                    : row.text(place);
}

} // namespace

Result<QStringList> keptTables(Database& database)
{
    Result<Statement> statement = database.prepare(kTables);
    if (!statement) {
        return statement.error();
    }
    return listOfRows<QStringList>(*statement, [](const Statement& row) { return row.text(0); });
}

Status readRows(Database& database, const QString& table,
                const std::function<Status(QJsonObject)>& take)
{
    Result<QList<TableColumn>> columns = columnsOf(database, table);
    if (!columns) {
        return columns.error();
    }
    columns->removeIf(
        [&table](const TableColumn& column) { return isOriginal(table, column.name); });
    const QString sql = u"SELECT %1 FROM %2"_s.arg(namesOf(*columns), quoted(table));
    Result<Statement> statement = database.prepare(sql.toUtf8().constData());
    if (!statement) {
        return statement.error();
    }
    Status taken;
    while (taken) {
        const Result<bool> there = statement->step();
        if (!there || !*there) {
            return there ? Status() : Status(there.error());
        }
        QJsonObject row;
        for (int i = 0; i < columns->size(); ++i) {
            row.insert(columns->at(i).name, valueAt(*statement, i, columns->at(i)));
        }
        taken = take(std::move(row));
    }
    return taken;
}

Result<QByteArray> originalBytes(Database& database, qint64 id)
{
    Result<Statement> statement = database.prepare("SELECT bytes FROM source_file WHERE id = ?");
    if (!statement) {
        return statement.error();
    }
    statement->bind(1, id);
    const Result<bool> row = statement->step();
    if (!row) {
        return row.error();
    }
    return *row ? Result<QByteArray>(statement->blob(0))
                : Error{ErrorCode::NotFound,
                        Text::tr("%1 has no original file %2.").arg(database.path()).arg(id)};
}

RowWriter::RowWriter(QString table, QList<TableColumn> columns, Statement statement)
    : m_table(std::move(table))
    , m_columns(std::move(columns))
    , m_statement(std::move(statement))
{
}

Result<RowWriter> RowWriter::make(Database& database, const QString& table)
{
    const Result<QStringList> tables = keptTables(database);
    if (!tables) {
        return tables.error();
    }
    if (!tables->contains(table)) {
        return Error{ErrorCode::NotFound, Text::tr("An archive has no table %1.").arg(table)};
    }
    Result<QList<TableColumn>> columns = columnsOf(database, table);
    if (!columns) {
        return columns.error();
    }
    const QString emptying = u"DELETE FROM %1"_s.arg(quoted(table));
    if (Status emptied = database.execute(emptying.toUtf8().constData()); !emptied) {
        return emptied.error();
    }
    QStringList places;
    places.fill(u"?"_s, columns->size());
    const QString sql = u"INSERT INTO %1 (%2) VALUES (%3)"_s.arg(quoted(table), namesOf(*columns),
                                                                 places.join(u", "_s));
    Result<Statement> statement = database.prepare(sql.toUtf8().constData());
    return statement
               ? Result<RowWriter>(RowWriter(table, std::move(*columns), std::move(*statement)))
               : Result<RowWriter>(statement.error());
}

Status RowWriter::write(const QJsonObject& row, const QByteArray& original)
{
    qsizetype known = 0;
    for (int i = 0; i < m_columns.size(); ++i) {
        const TableColumn& column = m_columns.at(i);
        if (isOriginal(m_table, column.name)) {
            m_statement.bind(i + 1, original);
            continue;
        }
        ++known;
        if (!row.contains(column.name) || !bind(i + 1, column, row.value(column.name))) {
            return noSuchRow();
        }
    }
    return row.size() == known ? m_statement.run() : Status(noSuchRow());
}

bool RowWriter::bind(int place, const TableColumn& column, const QJsonValue& value)
{
    if (value.isNull()) {
        m_statement.bindNull(place);
        return true;
    }
    if (column.type == "INTEGER"_L1) {
        m_statement.bind(place, value.toInteger());
        return value.isDouble() && value.toInteger(0) == value.toInteger(1);
    }
    if (column.type == "BLOB"_L1) {
        const QByteArray digits = value.toString().toLatin1();
        const QByteArray bytes = QByteArray::fromHex(digits);
        m_statement.bind(place, bytes);
        return value.isString() && bytes.toHex() == digits;
    }
    m_statement.bind(place, value.toString());
    return value.isString();
}

Error RowWriter::noSuchRow() const
{
    return {ErrorCode::Corrupt, Text::tr("This is no row of the table %1.").arg(m_table)};
}

} // namespace gongbao::archive
