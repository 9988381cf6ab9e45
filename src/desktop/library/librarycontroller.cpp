// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/library/librarycontroller.h"

#include "archive/catalogue.h"
#include "archive/citationlinks.h"
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
        m_query.setFilter(inPlace(withoutMarks(m_query.query().filter), place));
    });
    connect(&panel, &LibraryPanel::facetChosen, this,
            [this](archive::Facet facet, const QString& name) {
                m_query.setFilter(toggled(m_query.query().filter, facet, name));
            });
    connect(&query, &QueryState::changed, this, [this](const Query& changed) {
        m_counting.drop(); // what it counts is no longer shown
        m_panel.setFilter(changed.filter);
    });
    connect(&panel, &LibraryPanel::missingShown, this, &LibraryController::loadMissing);
}

void LibraryController::reload()
{
    m_archive.request(
        m_loading,
        [](archive::Database& database, const StopToken&) {
            return archive::Catalogue(database).issues();
        },
        [this](const Result<QList<archive::IssueRecord>>& issues) {
            if (!issues) {
                Q_EMIT failed(issues.error().message);
                return;
            }
            m_panel.setIssues(*issues);
            m_panel.setFilter(m_query.query().filter);
            Q_EMIT loaded(issues->size());
        });
    if (m_panel.isMissingShown()) {
        loadMissing();
    }
}

void LibraryController::count()
{
    m_archive.request(
        m_counting,
        [request = requestFor(m_query.query())](archive::Database& database,
                                                const StopToken& stop) {
            return search::Searcher(database).facets(request, stop);
        },
        [this](const Result<archive::FacetCounts>& counts) {
            if (!counts) {
                Q_EMIT failed(counts.error().message);
                return;
            }
            m_panel.setFacets(*counts);
        });
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
