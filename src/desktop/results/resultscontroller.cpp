// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/results/resultscontroller.h"

#include "desktop/results/query.h"
#include "desktop/results/resultspanel.h"
#include "desktop/session/archivethread.h"

namespace gongbao::desktop {

ResultsController::ResultsController(ArchiveThread& archive, QueryState& query, ResultsPanel& panel,
                                     QObject* parent)
    : QObject(parent)
    , m_archive(archive)
    , m_query(query)
    , m_panel(panel)
{
    panel.setModel(&m_model);
    connect(&m_model, &DocumentListModel::pageWanted, this, &ResultsController::fetch);
    connect(&query, &QueryState::changed, this, [this](const Query& changed) {
        m_kept = false;
        run(changed);
    });
    connect(&panel, &ResultsPanel::orderChosen, &query, &QueryState::setOrder);
    connect(&panel, &ResultsPanel::filterPartRemoved, this,
            [this](FilterPart part) { m_query.setFilter(without(m_query.query().filter, part)); });
    connect(&panel, &ResultsPanel::documentChosen, this, [this](archive::DocumentId id) {
        if (id != 0) {
            m_current = id;
        }
    });
}

void ResultsController::refresh()
{
    // Only words whose list is still to come may yet choose what is read.
    m_kept = m_kept || !m_searching.isBusy();
    run(m_query.query());
}

void ResultsController::reloadRows()
{
    m_fetching.drop();
    m_model.reloadRows();
}

void ResultsController::keep(archive::DocumentId document)
{
    m_current = document;
    m_kept = true;
    m_panel.selectRow(m_model.rowOf(document));
}

void ResultsController::choose(int row)
{
    m_panel.selectRow(row);
}

void ResultsController::run(const Query& query)
{
    m_archive.request(
        m_searching,
        [request = requestFor(query)](archive::Database& database, const StopToken& stop) {
            return search::Searcher(database).ids(request, stop);
        },
        [this, searched = !query.typed.isEmpty()](Result<search::IdList> list) {
            if (!list) {
                Q_EMIT failed(list.error().message);
                return;
            }
            show(std::move(*list), searched);
        });
}

void ResultsController::show(search::IdList list, bool searched)
{
    m_fetching.drop();
    const auto current = m_current;
    m_model.setIds(std::move(list.ids));
    m_panel.showReading(list.reading);
    m_panel.showCount();
    if (const int row = m_model.rowOf(current); row >= 0) {
        m_panel.selectRow(row);
    } else if (searched && !m_kept && m_model.rowCount() > 0) {
        m_panel.selectRow(0);
    }
    Q_EMIT listed(m_model.rowCount());
}

void ResultsController::fetch(qsizetype page, const std::vector<archive::DocumentId>& ids)
{
    m_archive.request(
        m_fetching,
        [ids](archive::Database& database, const StopToken&) {
            return archive::Catalogue(database).records(ids);
        },
        [this, page, ids](const Result<QList<archive::DocumentRecord>>& records) {
            if (!records) {
                m_model.giveUpPage();
                Q_EMIT failed(records.error().message);
                return;
            }
            m_model.setRecords(page, ids, *records);
        });
}

} // namespace gongbao::desktop
