// SPDX-License-Identifier: GPL-3.0-or-later
// Writing issues. Only the one writer connection of a program uses it.
#pragma once

#include "archive/database.h"
#include "archive/records.h"
#include "source/textfile.h"

#include <span>

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

/// A file and what was recognised in it; borrowed for a call.
struct Incoming
{
    const source::SourceFile* file = nullptr;
    const Issue* issue = nullptr;
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

    /// As store() for each in turn, with an outcome for each, but in one transaction: one flush to
    /// disk, and one piece of index instead of many that must be merged. A conflict keeps only its
    /// own issue out. Where anything else fails, nothing of the group stays, and each is tried
    /// again by itself, so that a bad one costs no other its place. @p stop keeps all of them out.
    [[nodiscard]] std::vector<Result<StoreOutcome>>
    storeAll(std::span<const Incoming> group, OnConflict onConflict, const StopToken& stop = {});

private:
    Database& m_database;
};

} // namespace gongbao::archive
