// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/parserversion.h"

#include "archive/batch.h"
#include "parse/parser.h"

namespace gongbao::archive {

Result<qint64> parserVersionOf(Database& database, IssueId id)
{
    Batch batch(database);
    const auto version = batch.find("SELECT parser_version FROM issue WHERE id = ?", id);
    return version ? Result<qint64>(version->value_or(0)) : Result<qint64>(version.error());
}

Result<qint64> countReadByOlderParser(Database& database)
{
    Batch batch(database);
    const auto count = batch.find("SELECT count(*) FROM issue WHERE current = 1 "
                                  "AND parser_version < ?",
                                  qint64{parse::kParserVersion});
    return count ? Result<qint64>(count->value_or(0)) : Result<qint64>(count.error());
}

} // namespace gongbao::archive
