// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/savedsearches.h"

#include "archive/rows.h"

#include <QCoreApplication>
#include <QJsonDocument>

namespace gongbao::archive {

namespace {

using namespace Qt::StringLiterals;

constexpr auto kSelect = "SELECT name, query, filter, by_relevance, saved_at FROM saved_search ";
constexpr auto kAdd = "INSERT INTO saved_search (name, query, filter, by_relevance, saved_at) "
                      "VALUES (?, ?, ?, ?, ?)";
constexpr auto kExists = "SELECT 1 FROM saved_search WHERE name = ?";
constexpr auto kRename = "UPDATE saved_search SET name = ?2 WHERE name = ?1";
constexpr auto kRemove = "DELETE FROM saved_search WHERE name = ?";

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(SavedSearches)
};

DocumentFilter filterFrom(const QString& text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    const auto textAt = [&object](const QString& key) { return object.value(key).toString(); };
    DocumentFilter filter;
    filter.gazette = textAt(u"gazette"_s);
    filter.body = textAt(u"body"_s);
    filter.kind = textAt(u"kind"_s);
    filter.category = textAt(u"category"_s);
    filter.from = Date::fromIso(textAt(u"from"_s));
    filter.to = Date::fromIso(textAt(u"to"_s));
    if (const QJsonValue issue = object.value(u"issue"_s); issue.isDouble()) {
        filter.issue = issue.toInteger();
    }
    if (const QJsonValue year = object.value(u"year"_s); year.isDouble()) {
        filter.year = year.toInt();
    }
    if (const QJsonValue collection = object.value(u"collection"_s); collection.isDouble()) {
        filter.collection = collection.toInteger();
    }
    filter.tag = textAt(u"tag"_s);
    filter.starred = object.value(u"starred"_s).toBool();
    filter.highlighted = object.value(u"highlighted"_s).toBool();
    filter.recentlyRead = object.value(u"recently-read"_s).toBool();
    return filter;
}

SavedSearch searchAt(const Statement& row)
{
    return {row.text(0), row.text(1), filterFrom(row.text(2)),
            row.integer(3) != 0 ? Order::Relevance : Order::Date,
            QDateTime::fromString(row.text(4), Qt::ISODate)};
}

Error noneNamed(const QString& name)
{
    return {ErrorCode::NotFound, Text::tr("There is no saved search “%1”.").arg(name)};
}

Status demandNew(Batch& batch, const QString& name)
{
    if (name.trimmed().isEmpty()) {
        return Error{ErrorCode::Usage, Text::tr("A saved search needs a name.")};
    }
    const Result<std::optional<qint64>> known = batch.find(kExists, name);
    if (!known) {
        return known.error();
    }
    return *known ? Status(Error{ErrorCode::Conflict,
                                 Text::tr("There is a saved search “%1” already; choose another "
                                          "name or remove that one first.")
                                     .arg(name)})
                  : Status();
}

Status demandKnown(Batch& batch, const QString& name)
{
    const Result<std::optional<qint64>> known = batch.find(kExists, name);
    if (!known) {
        return known.error();
    }
    return *known ? Status() : Status(noneNamed(name));
}

Result<QList<SavedSearch>> select(Database& database, const QByteArray& condition,
                                  const std::optional<QString>& name)
{
    Result<Statement> statement = database.prepare((kSelect + condition).constData());
    if (!statement) {
        return statement.error();
    }
    if (name) {
        statement->bind(1, *name);
    }
    return listOfRows<QList<SavedSearch>>(*statement, searchAt);
}

} // namespace

QJsonObject toJson(const DocumentFilter& filter)
{
    QJsonObject object;
    const auto put = [&object](const QString& key, const QString& value) {
        if (!value.isEmpty()) {
            object.insert(key, value);
        }
    };
    put(u"gazette"_s, filter.gazette);
    put(u"body"_s, filter.body);
    put(u"kind"_s, filter.kind);
    put(u"category"_s, filter.category);
    put(u"tag"_s, filter.tag);
    put(u"from"_s, filter.from ? filter.from->toIso() : QString());
    put(u"to"_s, filter.to ? filter.to->toIso() : QString());
    if (filter.issue) {
        object.insert(u"issue"_s, *filter.issue);
    }
    if (filter.year) {
        object.insert(u"year"_s, *filter.year);
    }
    if (filter.collection) {
        object.insert(u"collection"_s, *filter.collection);
    }
    if (filter.starred) {
        object.insert(u"starred"_s, true);
    }
    if (filter.highlighted) {
        object.insert(u"highlighted"_s, true);
    }
    if (filter.recentlyRead) {
        object.insert(u"recently-read"_s, true);
    }
    return object;
}

Result<QList<SavedSearch>> savedSearches(Database& database)
{
    return select(database, "ORDER BY name", std::nullopt);
}

Result<SavedSearch> savedSearch(Database& database, const QString& name)
{
    Result<QList<SavedSearch>> found = select(database, "WHERE name = ?", name);
    if (!found) {
        return found.error();
    }
    return found->isEmpty() ? Result<SavedSearch>(noneNamed(name))
                            : Result<SavedSearch>(found->constFirst());
}

Status write(Batch& batch, const AddSearch& change)
{
    const SavedSearch& search = change.search;
    if (Status fresh = demandNew(batch, search.name); !fresh) {
        return fresh;
    }
    const QByteArray filter = QJsonDocument(toJson(search.filter)).toJson(QJsonDocument::Compact);
    const QDateTime time =
        search.savedAt.isValid() ? search.savedAt : QDateTime::currentDateTimeUtc();
    return batch.run(kAdd, search.name, search.query, QUtf8StringView(filter),
                     qint64(search.order == Order::Relevance), time.toString(Qt::ISODate));
}

Status write(Batch& batch, const RenameSearch& change)
{
    if (Status known = demandKnown(batch, change.name); !known || change.name == change.newName) {
        return known;
    }
    if (Status fresh = demandNew(batch, change.newName); !fresh) {
        return fresh;
    }
    return batch.run(kRename, change.name, change.newName);
}

Status write(Batch& batch, const RemoveSearch& change)
{
    const Status known = demandKnown(batch, change.name);
    return known ? batch.run(kRemove, change.name) : known;
}

} // namespace gongbao::archive
