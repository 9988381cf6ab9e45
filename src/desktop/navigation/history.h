// SPDX-License-Identifier: GPL-3.0-or-later
// Where one has been in the archive, to go back and forward again.
#pragma once

#include "desktop/results/query.h"

#include <optional>
#include <vector>

namespace gongbao::desktop {

/// What the window showed: a query and the document read.
struct Place
{
    Query query = {};
    archive::DocumentId document = 0; ///< 0 for none
    /// Of the document's text, see ReaderView; none where it was not seen yet.
    std::optional<int> placeAtTop = {};

    friend bool operator==(const Place&, const Place&) = default;
};

/// Never empty: it begins with all documents of the archive, or elsewhere. Remembers the latest
/// kMostPlaces.
class History
{
public:
    static constexpr std::size_t kMostPlaces = 200;

    explicit History(const Place& first = {})
        : m_places{first}
    {
    }

    /// On to another query; what was ahead is forgotten. Words that are typed on, or cut back, are
    /// the same search still.
    void search(const Query& query);
    /// On to another document of the same query.
    void read(archive::DocumentId document);
    /// Remembers how far the present document is read.
    void setPlaceAtTop(int place) { m_places[m_now].placeAtTop = place; }

    /// The present document is that of another query.
    void setQuery(const Query& query) { m_places[m_now].query = query; }
    /// Wherever @p former was read, @p successor is to be read instead.
    void replace(archive::DocumentId former, archive::DocumentId successor);

    [[nodiscard]] const Place& now() const { return m_places[m_now]; }
    [[nodiscard]] bool hasBefore() const { return m_now > 0; }
    [[nodiscard]] bool hasAfter() const { return m_now + 1 < m_places.size(); }
    /// There must be a place before or after.
    const Place& back();
    const Place& forward();
    /// Back to where another document was read; stays where there is none.
    void backToOther();

private:
    void add(Place place);

    std::vector<Place> m_places;
    std::size_t m_now = 0;
};

} // namespace gongbao::desktop
