// SPDX-License-Identifier: GPL-3.0-or-later
// How the window is arranged, from one run to the next.
#pragma once

class QMainWindow;

namespace Ui {
class MainWindow;
}

namespace gongbao::desktop {

class PagesController;
class Settings;

/// @p ui is that of @p window, set up.
void restoreLayout(QMainWindow& window, const Ui::MainWindow& ui, const Settings& settings);
/// Shows the printed pages by the action; where they have hardly room, the other columns give them
/// some.
void connectPages(const Ui::MainWindow& ui, PagesController& pages);
void saveLayout(const QMainWindow& window, const Ui::MainWindow& ui, Settings& settings);

} // namespace gongbao::desktop
