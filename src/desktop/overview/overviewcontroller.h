// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the overview in step with the place that is chosen.
#pragma once

#include "desktop/jobs/requests.h"
#include "desktop/results/query.h"

#include <QObject>

namespace gongbao::desktop {

class ArchiveThread;
class OverviewPage;

/// Borrows all it is given.
class OverviewController final : public QObject
{
    Q_OBJECT

public:
    OverviewController(ArchiveThread& archive, QueryState& query, OverviewPage& page,
                       QObject* parent = nullptr);

    /// Reads the place again, as after an import.
    void reload();

Q_SIGNALS:
    /// Another place was chosen, with no words to find in it: it is to be looked over.
    void placeChanged();
    void failed(const QString& sentence);

private:
    ArchiveThread& m_archive;
    OverviewPage& m_page;
    archive::DocumentFilter m_place;
    Requests m_loading;
};

} // namespace gongbao::desktop
