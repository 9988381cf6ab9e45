// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/importing/conflictquestion.h"

#include <utility>

namespace gongbao::desktop {

ConflictQuestion::ConflictQuestion(std::function<void(const ingest::FileOutcome&)> ask)
    : m_ask(std::move(ask))
{
}

archive::OnConflict ConflictQuestion::decide(const ingest::FileOutcome& incoming,
                                             const StopToken& stop)
{
    std::unique_lock lock(m_mutex);
    if (!m_forAll) {
        m_answer.reset();
        m_ask(incoming);
        m_answered.wait(lock, stop, [this] { return m_answer.has_value(); });
    }
    return m_answer.value_or(archive::OnConflict::Refuse);
}

void ConflictQuestion::answer(archive::OnConflict decision, bool forAll)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_answer = decision;
        m_forAll = forAll;
    }
    m_answered.notify_one();
}

} // namespace gongbao::desktop
