// SPDX-License-Identifier: GPL-3.0-or-later
// Back and forward through all that was searched and read.
#pragma once

#include "desktop/navigation/history.h"

#include <QObject>

namespace gongbao::desktop {

class ReaderController;
class ReaderPanel;
class ResultsController;
class SearchField;

/// What it moves between; all borrowed.
struct NavigationParts
{
    QueryState& query;
    SearchField& search;
    ResultsController& results;
    ReaderController& reader;
    ReaderPanel& panel;
};

class NavigationController final : public QObject
{
    Q_OBJECT

public:
    explicit NavigationController(NavigationParts parts, QObject* parent = nullptr);

    void back();
    void forward();
    /// Where the window is now, and to be there first of all.
    [[nodiscard]] Place here();
    void begin(const Place& place);
    /// Another line of places takes the place of the present one, which is returned; the query
    /// stays the window's.
    History exchange(History history);
    /// Wherever @p former was read, @p successor is read instead, at once where it is shown.
    void replace(archive::DocumentId former, archive::DocumentId successor);
    /// history(), which knows by now how far the document is read.
    [[nodiscard]] const History& notedHistory();
    [[nodiscard]] const History& history() const { return m_history; }

Q_SIGNALS:
    /// There is now something before or after, or no longer.
    void changed();

private:
    void leave();
    void go(const Place& place);
    /// Reads the document of @p place, as if it were chosen in the list.
    void read(const Place& place);
    void arrive(archive::DocumentId document);

    NavigationParts m_parts;
    History m_history;
    archive::DocumentId m_awaited = 0; ///< a document on its way whose place is known
    bool m_going = false;              ///< while the parts are put where the history says
};

} // namespace gongbao::desktop
