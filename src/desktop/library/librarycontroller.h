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
    /// Counts how the documents of the query spread over the facets. After the list is there, so
    /// that it does not wait for this.
    void count();

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
    Requests m_counting;
};

} // namespace gongbao::desktop
