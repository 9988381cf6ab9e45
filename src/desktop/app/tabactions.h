// SPDX-License-Identifier: GPL-3.0-or-later
// Joins the actions of the window that are about tabs to what does them.
#pragma once

namespace Ui {
class MainWindow;
}

namespace gongbao::desktop {

struct WindowParts;

/// Both borrowed, for as long as the window is there.
void connectTabs(const Ui::MainWindow& ui, WindowParts& parts);

} // namespace gongbao::desktop
