// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/timeline/timelinecontroller.h"

#include "desktop/results/query.h"
#include "desktop/session/archivethread.h"
#include "desktop/timeline/timelineview.h"

namespace gongbao::desktop {

TimelineController::TimelineController(ArchiveThread& archive, QueryState& query,
                                       TimelineView& view, QObject* parent)
    : QObject(parent)
    , m_archive(archive)
    , m_query(query)
    , m_view(view)
{
    connect(&view, &TimelineView::spanChosen, this, [this](const TimeSpan& span) {
        archive::DocumentFilter filter = m_query.query().filter;
        filter.from = span.from;
        filter.to = span.to;
        m_query.setFilter(filter);
    });
}

void TimelineController::count()
{
    m_listed = true;
    if (!m_shown) {
        return;
    }
    Query query = m_query.query();
    const TimeSpan narrowed{query.filter.from, query.filter.to};
    query.filter.from.reset();
    query.filter.to.reset();
    m_archive.request(
        m_counting,
        [request = requestFor(query)](archive::Database& database, const StopToken& stop) {
            return search::Searcher(database).months(request, stop);
        },
        [this, narrowed](const Result<QList<archive::MonthCount>>& counts) {
            if (counts) {
                m_view.setBars(timeBars(*counts, narrowed), narrowed);
            } else {
                Q_EMIT failed(counts.error().message);
            }
        });
}

void TimelineController::setShown(bool shown)
{
    m_shown = shown;
    m_view.setVisible(shown);
    if (m_listed) {
        count();
    }
}

} // namespace gongbao::desktop
