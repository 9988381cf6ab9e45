// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/library/librarycontroller.h"

#include "archive/citationlinks.h"
#include "desktop/library/librarycontents.h"
#include "desktop/library/librarypanel.h"
#include "desktop/results/query.h"
#include "desktop/session/archivethread.h"

namespace gongbao::desktop {

LibraryController::LibraryController(ArchiveThread& archive, QueryState& query, LibraryPanel& panel,
                                     QObject* parent)
    : QObject(parent)
    , m_query(query)
    , m_panel(panel)
    , m_archive(archive)
{
    connect(&panel, &LibraryPanel::placeChosen, this, [this](const archive::DocumentFilter& place) {
        m_query.setFilter(inPlace(m_query.query().filter, place));
    });
    connect(&panel, &LibraryPanel::bodyChosen, this, [this](const QString& name) {
        auto filter = m_query.query().filter;
        filter.body = name;
        m_query.setFilter(filter);
    });
    connect(&panel, &LibraryPanel::kindChosen, this, [this](const QString& name) {
        auto filter = m_query.query().filter;
        filter.kind = name;
        m_query.setFilter(filter);
    });
    connect(&panel, &LibraryPanel::missingShown, this, &LibraryController::loadMissing);
    connect(&query, &QueryState::changed, this,
            [this](const Query& changed) { m_panel.setFilter(changed.filter); });
}

void LibraryController::reload()
{
    m_archive.request(m_loading, &loadLibrary, [this](const Result<LibraryContents>& contents) {
        if (!contents) {
            Q_EMIT failed(contents.error().message);
            return;
        }
        m_panel.setContents(*contents);
        m_panel.setFilter(m_query.query().filter);
        Q_EMIT loaded(contents->issues.size());
    });
    if (m_panel.isMissingShown()) {
        loadMissing();
    }
}

void LibraryController::loadMissing()
{
    m_archive.request(m_loadingMissing, &archive::unresolvedNumbers,
                      [this](const Result<QList<archive::UnresolvedNumber>>& numbers) {
                          if (!numbers) {
                              Q_EMIT failed(numbers.error().message);
                              return;
                          }
                          m_panel.setMissing(*numbers);
                      });
}

} // namespace gongbao::desktop
