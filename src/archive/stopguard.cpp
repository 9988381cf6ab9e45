// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/stopguard.h"

#include "base/cancelled.h"

#include <sqlite3.h>

#include <utility>

namespace gongbao::archive {

namespace {

/// Well below a millisecond of work.
constexpr int kInstructionsBetweenLooks = 2000;

int isStopRequested(void* token)
{
    return static_cast<const StopToken*>(token)->stop_requested() ? 1 : 0;
}

} // namespace

StopGuard::StopGuard(Database& database, StopToken stop)
    : m_database(database)
    , m_stop(std::move(stop))
{
    sqlite3_progress_handler(m_database.handle(), kInstructionsBetweenLooks, isStopRequested,
                             &m_stop);
}

StopGuard::~StopGuard()
{
    sqlite3_progress_handler(m_database.handle(), 0, nullptr, nullptr);
}

Status StopGuard::check() const
{
    if (m_stop.stop_requested()) {
        return cancelled();
    }
    return {};
}

} // namespace gongbao::archive
