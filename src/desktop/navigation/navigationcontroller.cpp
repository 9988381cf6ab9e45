// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/navigation/navigationcontroller.h"

#include "desktop/reader/readercontroller.h"
#include "desktop/reader/readerpanel.h"
#include "desktop/reader/readerview.h"
#include "desktop/results/resultscontroller.h"
#include "desktop/results/searchfield.h"

#include <QScopedValueRollback>

#include <utility>

namespace gongbao::desktop {

NavigationController::NavigationController(NavigationParts parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
{
    connect(&m_parts.query, &QueryState::changed, this, [this](const Query& query) {
        if (!m_going) {
            leave();
            m_awaited = 0;
            m_history.search(query);
            Q_EMIT changed();
        }
    });
    connect(&m_parts.reader, &ReaderController::opening, this, [this] {
        if (!m_going) {
            leave();
            m_awaited = 0;
        }
    });
    connect(&m_parts.reader, &ReaderController::opened, this, &NavigationController::arrive);
    connect(&m_parts.reader, &ReaderController::closed, this, [this] { m_awaited = 0; });
    connect(&m_parts.results, &ResultsController::listed, this, [this](int documents) {
        // The document that is read stays through a narrower or another list.
        if (documents > 0 && m_history.now().document == 0 && m_parts.reader.current() != 0) {
            m_history.read(m_parts.reader.current());
        }
    });
}

void NavigationController::back()
{
    if (m_history.hasBefore()) {
        leave();
        go(m_history.back());
    }
}

void NavigationController::forward()
{
    if (m_history.hasAfter()) {
        leave();
        go(m_history.forward());
    }
}

Place NavigationController::here()
{
    leave();
    return m_history.now();
}

const History& NavigationController::notedHistory()
{
    leave();
    return m_history;
}

void NavigationController::begin(const Place& place)
{
    m_history = History(place);
    go(place);
}

History NavigationController::exchange(History history)
{
    leave();
    history.setQuery(m_history.now().query);
    std::swap(m_history, history);
    read(m_history.now());
    return history;
}

void NavigationController::replace(archive::DocumentId former, archive::DocumentId successor)
{
    leave();
    m_history.replace(former, successor);
    if (m_parts.reader.current() == former) {
        read(m_history.now());
    }
}

void NavigationController::leave()
{
    // While its document is on its way, the view still shows the former one.
    if (m_awaited == 0 && m_parts.reader.record().id == m_history.now().document) {
        m_history.setPlaceAtTop(m_parts.panel.view().placeAtTop());
    }
}

void NavigationController::go(const Place& place)
{
    const QScopedValueRollback going(m_going, true);
    m_parts.query.set(place.query);
    m_parts.search.showSearched(place.query.typed);
    read(place);
}

void NavigationController::read(const Place& place)
{
    const QScopedValueRollback going(m_going, true);
    m_parts.results.keep(place.document);
    if (place.document != 0) {
        m_parts.reader.open(place.document);
    } else {
        m_parts.reader.close();
    }
    // Where it was not seen yet, hits or what was read of it formerly lead to its place.
    m_awaited = place.placeAtTop && m_parts.reader.isLoading() ? place.document : 0;
    if (place.placeAtTop && place.document != 0 && m_awaited == 0) { // it is shown already
        m_parts.panel.view().setPlaceAtTop(*place.placeAtTop);
    }
    Q_EMIT changed();
}

void NavigationController::arrive(archive::DocumentId document)
{
    if (document == m_awaited) {
        m_awaited = 0;
        m_parts.panel.view().setPlaceAtTop(m_history.now().placeAtTop.value_or(0));
    } else if (document != m_history.now().document) {
        m_history.read(document);
        Q_EMIT changed();
    }
}

} // namespace gongbao::desktop
