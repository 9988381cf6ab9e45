// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/replacement.h"

#include "archive/batch.h"

namespace gongbao::archive {

Result<bool> isReplaced(Database& database, DocumentId id)
{
    Batch batch(database);
    const Result<std::optional<qint64>> former =
        batch.find("SELECT 1 FROM document WHERE id = ? AND current = 0", id);
    return former ? Result<bool>(former->has_value()) : Result<bool>(former.error());
}

} // namespace gongbao::archive
