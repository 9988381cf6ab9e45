// SPDX-License-Identifier: GPL-3.0-or-later
// How an import asks people and waits for what they say.
#pragma once

#include "base/stoptoken.h"
#include "ingest/importer.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>

namespace gongbao::desktop {

/// Between the thread of an import and the UI thread; lives as long as either uses it.
class ConflictQuestion
{
public:
    /// @p ask hands the question on to the UI thread; it is called on the import's.
    explicit ConflictQuestion(std::function<void(const ingest::FileOutcome&)> ask);

    /// On the import's thread: asks and waits. An answer given for all is not asked for again.
    /// Refuse once @p stop is requested.
    archive::OnConflict decide(const ingest::FileOutcome& incoming, const StopToken& stop);
    /// On the UI thread.
    void answer(archive::OnConflict decision, bool forAll);

private:
    const std::function<void(const ingest::FileOutcome&)> m_ask;
    std::mutex m_mutex;
    std::condition_variable_any m_answered;
    std::optional<archive::OnConflict> m_answer;
    bool m_forAll = false;
};

} // namespace gongbao::desktop
