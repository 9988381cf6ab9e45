// SPDX-License-Identifier: GPL-3.0-or-later
// Writing issues. Only the one writer connection of a program uses it.
#pragma once

#include "archive/database.h"
#include "archive/records.h"
#include "source/textfile.h"

namespace gongbao::archive {

enum class OnConflict {
    Refuse,  ///< ErrorCode::Conflict where the archive has another file of that issue
    Replace, ///< the new file becomes the current version; the former is kept
};

struct StoreOutcome
{
    enum class What { Added, Replaced, AlreadyThere };
    What what = What::Added;
    IssueId id = 0; ///< of the issue now in the archive
};

class IssueStore
{
public:
    explicit IssueStore(Database& database)
        : m_database(database)
    {
    }

    /// Stores the original's bytes, the issue, its documents, blocks, bodies and findings, and the
    /// index, in one transaction; anything that fails, and @p stop, leaves the archive as it was.
    /// The same bytes again change nothing.
    [[nodiscard]] Result<StoreOutcome> store(const source::SourceFile& file, const Issue& issue,
                                             OnConflict onConflict, const StopToken& stop = {});

private:
    Database& m_database;
};

} // namespace gongbao::archive
