// SPDX-License-Identifier: GPL-3.0-or-later
// Searches that people saved under a name, to be run again as the archive is then.
#pragma once

#include "archive/database.h"
#include "archive/records.h"

#include <QJsonObject>

namespace gongbao::archive {

struct SavedSearch
{
    QString name;  ///< not blank, one of a kind
    QString query; ///< as it was typed
    DocumentFilter filter;
    Order order = Order::Date;
    QDateTime savedAt = {};
};

/// Only what narrows, by the names of the command line's options.
[[nodiscard]] QJsonObject toJson(const DocumentFilter& filter);

/// Borrowed connection; same thread as it. What changes the archive is a transaction of its own.
class SavedSearches
{
public:
    explicit SavedSearches(Database& database)
        : m_database(database)
    {
    }

    /// By name.
    [[nodiscard]] Result<QList<SavedSearch>> all();
    /// NotFound where there is none of that name.
    [[nodiscard]] Result<SavedSearch> named(const QString& name);
    /// With the time of now. Conflict where there is one of that name; Usage where it has no name.
    [[nodiscard]] Status add(const SavedSearch& search);
    /// NotFound, Conflict and Usage as above.
    [[nodiscard]] Status rename(const QString& name, const QString& newName);
    /// NotFound where there is none of that name.
    [[nodiscard]] Status remove(const QString& name);

private:
    [[nodiscard]] Result<QList<SavedSearch>> select(const QByteArray& condition,
                                                    const std::optional<QString>& name);

    Database& m_database;
};

} // namespace gongbao::archive
