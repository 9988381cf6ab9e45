// SPDX-License-Identifier: GPL-3.0-or-later
// Long statements that can be broken off.
#pragma once

#include "archive/database.h"
#include "base/stoptoken.h"

namespace gongbao::archive {

/// While it lives, statements on the connection fail with ErrorCode::Cancelled soon after a stop
/// was requested. One at a time for a connection, on its thread. SQLite asks the token itself, so a
/// request that comes between two statements is not lost, as an interrupt would be.
class StopGuard
{
public:
    StopGuard(Database& database, StopToken stop);
    ~StopGuard();
    StopGuard(const StopGuard&) = delete;
    StopGuard& operator=(const StopGuard&) = delete;

    /// Cancelled when a stop was requested; for loops that run short statements.
    [[nodiscard]] Status check() const;

private:
    Database& m_database;
    StopToken m_stop;
};

} // namespace gongbao::archive
