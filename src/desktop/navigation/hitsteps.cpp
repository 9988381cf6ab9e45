// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/navigation/hitsteps.h"

#include "desktop/reader/readercontroller.h"
#include "desktop/reader/readerpanel.h"
#include "desktop/reader/readerview.h"
#include "desktop/results/query.h"
#include "desktop/results/resultscontroller.h"

#include <utility>

namespace gongbao::desktop {

HitSteps::HitSteps(HitStepParts parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&parts.panel, &ReaderPanel::hitWanted, this, &HitSteps::step);
    connect(&parts.reader, &ReaderController::opened, this, &HitSteps::arrive);
    connect(&parts.reader, &ReaderController::closed, this, [this] { m_going = false; });
}

void HitSteps::step(bool forward)
{
    ReaderView& view = m_parts.panel.view();
    const HitList& hits = view.hits();
    const auto current = hits.current();
    const bool more =
        current && (forward ? *current + 1 < hits.hits().size() : *current > std::size_t{0});
    const bool ofSearch = !m_parts.query.query().typed.isEmpty() && !m_parts.panel.isFinding();
    if (more || !ofSearch || rowInList() < 0) {
        view.stepHit(forward);
    } else if (!m_parts.reader.isLoading()) {
        goOn(forward);
    }
}

int HitSteps::rowInList() const
{
    return m_parts.results.model().rowOf(m_parts.reader.current());
}

void HitSteps::goOn(bool forward)
{
    const int row = rowInList() + (forward ? 1 : -1);
    if (row < 0 || row >= m_parts.results.model().rowCount()) {
        m_parts.panel.sayAtHits(forward ? tr("end of the list") : tr("beginning of the list"));
        return;
    }
    m_going = true;
    m_forward = forward;
    m_parts.results.choose(row);
}

void HitSteps::arrive()
{
    if (!std::exchange(m_going, false)) {
        return;
    }
    ReaderView& view = m_parts.panel.view();
    if (!m_forward && view.hits().current() == std::size_t{0}) {
        view.stepHit(false); // round to the last
    }
    m_parts.panel.sayAtHits(m_forward ? tr("next document") : tr("previous document"));
}

} // namespace gongbao::desktop
