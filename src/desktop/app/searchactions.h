// SPDX-License-Identifier: GPL-3.0-or-later
// The search field of the window, and what leads to it and from it.
#pragma once

namespace gongbao::desktop {

class MainWindow;
class QueryState;
class SearchField;
struct WindowParts;
struct WindowUi;

/// Places the search field and the actions beside it.
void setUpToolBar(const WindowUi& ui, SearchField& search);
/// Words become the query, links open their document, Esc takes back one after the other.
void connectSearch(MainWindow& window, const WindowUi& ui, SearchField& search, QueryState& query,
                   WindowParts& parts);

} // namespace gongbao::desktop
