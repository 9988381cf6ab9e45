// SPDX-License-Identifier: GPL-3.0-or-later
// How the window is arranged, from one run to the next.
#pragma once

class QMainWindow;

namespace gongbao::desktop {

class PagesController;
class Settings;
struct WindowUi;

/// Where the window stands, and how large.
void restorePlace(QMainWindow& window, const Settings& settings);
/// What stands in it.
void restoreLayout(const WindowUi& ui, const Settings& settings);
/// Shows the printed pages by the action; where they have hardly room, the other columns give them
/// some.
void connectPages(const WindowUi& ui, PagesController& pages);
void saveLayout(const QMainWindow& window, const WindowUi& ui, Settings& settings);

} // namespace gongbao::desktop
