// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/replacement.h"

#include "archive/batch.h"

namespace gongbao::archive {

Result<Standing> standingOf(Database& database, DocumentId id)
{
    Batch batch(database);
    const Result<std::optional<qint64>> place = batch.find(
        "SELECT iif(i.current, d.place, 1) FROM document d JOIN issue i ON i.id = d.issue_id "
        "WHERE d.id = ? AND d.current = 0",
        id);
    if (!place || !*place) {
        return place ? Result<Standing>(Standing::Current) : Result<Standing>(place.error());
    }
    return **place > 0 ? Standing::Replaced : Standing::Joined;
}

} // namespace gongbao::archive
