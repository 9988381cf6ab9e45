// SPDX-License-Identifier: GPL-3.0-or-later
// How documents spread over time. Borrowed connection; same thread as it.
#pragma once

#include "archive/database.h"
#include "archive/idset.h"
#include "base/stoptoken.h"

namespace gongbao::archive {

struct MonthCount
{
    int year = 0;
    int month = 0; ///< 0 where only the year is known
    int documents = 0;

    friend bool operator==(const MonthCount&, const MonthCount&) = default;
};

/// Of the documents in @p set by their dates, oldest first; months without any are left out.
[[nodiscard]] Result<QList<MonthCount>> countMonths(Database& database, const IdSet& set,
                                                    const StopToken& stop);

} // namespace gongbao::archive
