// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/overview/overviewcontroller.h"

#include "desktop/overview/overviewpage.h"
#include "desktop/session/archivethread.h"

namespace gongbao::desktop {

OverviewController::OverviewController(ArchiveThread& archive, QueryState& query,
                                       OverviewPage& page, QObject* parent)
    : QObject(parent)
    , m_archive(archive)
    , m_page(page)
{
    connect(&query, &QueryState::changed, this, [this](const Query& changed) {
        const archive::DocumentFilter place = inPlace({}, changed.filter);
        if (place == m_place) {
            return;
        }
        m_place = place;
        reload();
        if (changed.typed.isEmpty()) {
            Q_EMIT placeChanged();
        }
    });
}

void OverviewController::reload()
{
    m_archive.request(
        m_loading,
        [place = m_place](archive::Database& database, const StopToken& stop) {
            return loadOverview(database, place, stop);
        },
        [this](const Result<Overview>& overview) {
            if (!overview) {
                Q_EMIT failed(overview.error().message);
                return;
            }
            m_page.showOverview(*overview);
        });
}

} // namespace gongbao::desktop
