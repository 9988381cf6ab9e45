// SPDX-License-Identifier: GPL-3.0-or-later
// Counts the documents of the query over time, and narrows it to the stretch that is chosen.
#pragma once

#include "desktop/jobs/requests.h"

#include <QObject>

namespace gongbao::desktop {

class ArchiveThread;
class QueryState;
class TimelineView;

/// Borrows all it is given.
class TimelineController final : public QObject
{
    Q_OBJECT

public:
    TimelineController(ArchiveThread& archive, QueryState& query, TimelineView& view,
                       QObject* parent = nullptr);

    /// Counts anew, whatever the query's dates: what lies beside them is seen too.
    void count();
    void setShown(bool shown);

Q_SIGNALS:
    void failed(const QString& sentence);

private:
    ArchiveThread& m_archive;
    QueryState& m_query;
    TimelineView& m_view;
    bool m_shown = false;
    bool m_listed = false; ///< whether there is something to count
    Requests m_counting;
};

} // namespace gongbao::desktop
