// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/parserversion.h"

#include "archive/batch.h"

namespace gongbao::archive {

Result<qint64> parserVersionOf(Database& database, IssueId id)
{
    Batch batch(database);
    const auto version = batch.find("SELECT parser_version FROM issue WHERE id = ?", id);
    return version ? Result<qint64>(version->value_or(0)) : Result<qint64>(version.error());
}

} // namespace gongbao::archive
