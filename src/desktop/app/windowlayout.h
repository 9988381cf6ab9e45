// SPDX-License-Identifier: GPL-3.0-or-later
// How the window is arranged, from one run to the next.
#pragma once

class QMainWindow;

namespace Ui {
class MainWindow;
}

namespace gongbao::desktop {

class Settings;

/// @p ui is that of @p window, set up.
void restoreLayout(QMainWindow& window, const Ui::MainWindow& ui, const Settings& settings);
/// Where the printed pages were just shown and have hardly room, the other columns give them some.
void makeRoomForPages(const Ui::MainWindow& ui);
void saveLayout(const QMainWindow& window, const Ui::MainWindow& ui, Settings& settings);

} // namespace gongbao::desktop
