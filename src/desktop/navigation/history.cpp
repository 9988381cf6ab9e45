// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/navigation/history.h"

#include <utility>

namespace gongbao::desktop {

namespace {

bool isTypedOn(const Query& former, const Query& query)
{
    return former.filter == query.filter && !former.typed.isEmpty() && !query.typed.isEmpty() &&
           (former.typed.startsWith(query.typed) || query.typed.startsWith(former.typed));
}

} // namespace

void History::search(const Query& query)
{
    Place& place = m_places[m_now];
    if (query == place.query) {
        return;
    }
    if (isTypedOn(place.query, query)) {
        place = {query};
        m_places.resize(m_now + 1);
    } else {
        add({query});
    }
}

void History::read(archive::DocumentId document)
{
    Place& place = m_places[m_now];
    if (place.document == 0) {
        place.document = document;
    } else if (document != place.document) {
        add({place.query, document});
    }
}

const Place& History::back()
{
    return m_places[--m_now];
}

const Place& History::forward()
{
    return m_places[++m_now];
}

void History::backToOther()
{
    const archive::DocumentId document = now().document;
    for (std::size_t place = m_now; place > 0; --place) {
        const Place& before = m_places[place - 1];
        if (before.document != 0 && before.document != document) {
            m_now = place - 1;
            return;
        }
    }
}

void History::replace(archive::DocumentId former, archive::DocumentId successor)
{
    for (Place& place : m_places) {
        if (place.document == former) {
            place.document = successor;
        }
    }
}

void History::add(Place place)
{
    m_places.resize(m_now + 1);
    m_places.push_back(std::move(place));
    if (m_places.size() > kMostPlaces) {
        m_places.erase(m_places.begin());
    }
    m_now = m_places.size() - 1;
}

} // namespace gongbao::desktop
