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
void saveLayout(const QMainWindow& window, const Ui::MainWindow& ui, Settings& settings);

} // namespace gongbao::desktop
