// SPDX-License-Identifier: GPL-3.0-or-later
// A query as this archive understands it; part of Searcher.
#pragma once

#include "archive/condition.h"
#include "archive/database.h"

#include <QStringList>

namespace gongbao::search {

struct PlannedQuery
{
    archive::Condition condition; ///< with its names resolved
    /// Where the condition is only these folded phrases in the text; none of them: every document.
    std::optional<QStringList> plain;
    /// Where the whole query may also be a number; the condition then is this or plain words.
    std::optional<archive::NumberPattern> number;
};

/// Reads @p typed, and @p within, queries that must all hold besides. A word of letters that no
/// document has is read as pinyin.
[[nodiscard]] Result<PlannedQuery> planQuery(archive::Database& database, const QString& typed,
                                             const QStringList& within, const Date& today);

} // namespace gongbao::search
