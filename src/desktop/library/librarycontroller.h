// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the library panel in step with the archive and with the query.
#pragma once

#include "desktop/jobs/requests.h"

#include <QObject>

namespace gongbao::desktop {

class ArchiveThread;
class LibraryPanel;
class QueryState;

/// Borrows all it is given.
class LibraryController final : public QObject
{
    Q_OBJECT

public:
    LibraryController(ArchiveThread& archive, QueryState& query, LibraryPanel& panel,
                      QObject* parent = nullptr);

    /// Reads the archive's contents anew; loaded() or failed() follows.
    void reload();
    [[nodiscard]] bool isLoading() const { return m_loading.isBusy(); }

Q_SIGNALS:
    void loaded(qsizetype issues);
    void failed(const QString& sentence);

private:
    void loadMissing();

    QueryState& m_query;
    LibraryPanel& m_panel;
    ArchiveThread& m_archive;
    Requests m_loading;
    Requests m_loadingMissing;
};

} // namespace gongbao::desktop
