// SPDX-License-Identifier: GPL-3.0-or-later
// Searches that people saved under a name, to be run again as the archive is then.
#pragma once

#include "archive/batch.h"
#include "archive/database.h"
#include "archive/records.h"

#include <QJsonObject>

namespace gongbao::archive {

struct SavedSearch
{
    QString name;  ///< not blank, one of a kind
    QString query; ///< as it was typed
    DocumentFilter filter = {};
    Order order = Order::Date;
    QDateTime savedAt = {};
};

/// Only what narrows, by the names of the command line's options.
[[nodiscard]] QJsonObject toJson(const DocumentFilter& filter);

/// Steps of what people keep; archive/keeping.h applies and inverts them. Conflict where a name is
/// taken, Usage where it is blank, NotFound where there is none.
struct AddSearch
{
    SavedSearch search; ///< saved now where it says no time
};
struct RenameSearch
{
    QString name;
    QString newName;
};
struct RemoveSearch
{
    QString name;
};

/// By name. Borrowed connection; same thread as it.
[[nodiscard]] Result<QList<SavedSearch>> savedSearches(Database& database);
/// NotFound where there is none of that name.
[[nodiscard]] Result<SavedSearch> savedSearch(Database& database, const QString& name);

/// Within the caller's transaction.
[[nodiscard]] Status write(Batch& batch, const AddSearch& change);
[[nodiscard]] Status write(Batch& batch, const RenameSearch& change);
[[nodiscard]] Status write(Batch& batch, const RemoveSearch& change);

} // namespace gongbao::archive
