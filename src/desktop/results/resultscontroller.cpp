// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/results/resultscontroller.h"

#include "desktop/results/query.h"
#include "desktop/results/resultspanel.h"
#include "desktop/session/archivethread.h"

#include <algorithm>

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

void ResultsController::setContextShown(bool shown)
{
    m_showsContext = shown;
    m_panel.setContextShown(shown);
    if (m_searching.isBusy()) {
        run(m_query.query()); // its first rows would come as they were wanted before
    } else {
        reloadRows();
    }
}

search::SearchRequest ResultsController::request() const
{
    constexpr qsizetype kPieces = 4; // one in the row, all when it is pointed at
    search::SearchRequest request = requestFor(m_query.query());
    request.snippets = m_showsContext && !request.typed.isEmpty() ? kPieces : 0;
    return request;
}

void ResultsController::run(const Query& query)
{
    m_archive.request(
        m_searching,
        [request = request()](archive::Database& database,
                              const StopToken& stop) -> Result<FirstHits> {
            search::Searcher searcher(database);
            Result<search::IdList> list = searcher.firstIds(request, RowCache::kPageRows, stop);
            if (!list) {
                return list.error();
            }
            const auto first = list->ids.begin();
            const auto size = std::min(std::size_t(RowCache::kPageRows), list->ids.size());
            const std::vector<archive::DocumentId> page(first, first + std::ptrdiff_t(size));
            Result<QList<search::Hit>> rows = searcher.rows(request, page, stop);
            return rows ? Result<FirstHits>(FirstHits{std::move(*list), std::move(*rows)})
                        : Result<FirstHits>(rows.error());
        },
        [this, searched = !query.typed.isEmpty()](Result<FirstHits> first) {
            if (!first) {
                Q_EMIT failed(first.error().message);
                return;
            }
            const bool isWhole = first->list.isWhole;
            showFirst(std::move(*first), searched);
            if (!isWhole) {
                runForAll(searched);
            }
        });
}

void ResultsController::runForAll(bool searched)
{
    m_archive.request(
        m_searching,
        [request = request()](archive::Database& database, const StopToken& stop) {
            return search::Searcher(database).ids(request, stop);
        },
        [this, searched](Result<search::IdList> list) {
            if (!list) {
                Q_EMIT failed(list.error().message);
                return;
            }
            m_model.extend(std::move(list->ids));
            showWhole(searched);
        });
}

void ResultsController::showFirst(FirstHits first, bool searched)
{
    m_fetching.drop();
    m_model.setIds(std::move(first.list.ids), first.rows);
    m_panel.showReading(first.list.reading);
    m_panel.showSuggestion(first.list.suggestion);
    if (first.list.isWhole) {
        showWhole(searched);
        return;
    }
    m_panel.showCounting();
    // Whether what is read is further down is not known yet.
    chooseCurrent(searched && m_current == 0);
}

void ResultsController::showWhole(bool searched)
{
    m_panel.showCount();
    if (!m_panel.hasSelection()) {
        chooseCurrent(searched);
    }
    Q_EMIT listed(m_model.rowCount());
}

void ResultsController::chooseCurrent(bool orFirst)
{
    if (const int row = m_model.rowOf(m_current); row >= 0) {
        m_panel.selectRow(row);
    } else if (orFirst && !m_kept && m_model.rowCount() > 0) {
        m_panel.selectRow(0);
    }
}

void ResultsController::fetch(qsizetype page, const std::vector<archive::DocumentId>& ids)
{
    m_archive.request(
        m_fetching,
        [ids, request = request()](archive::Database& database, const StopToken& stop) {
            return search::Searcher(database).rows(request, ids, stop);
        },
        [this, page, ids](const Result<QList<search::Hit>>& rows) {
            if (!rows) {
                m_model.giveUpPage();
                Q_EMIT failed(rows.error().message);
                return;
            }
            m_model.setRows(page, ids, *rows);
        });
}

} // namespace gongbao::desktop
