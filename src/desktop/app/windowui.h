// SPDX-License-Identifier: GPL-3.0-or-later
// The forms of the window as one: its frame with menus and tools, and what stands within it, which
// takes more time to make and follows when the frame is seen.
#pragma once

#include "ui_centre.h"
#include "ui_mainwindow.h"

namespace gongbao::desktop {

struct WindowUi : Ui::MainWindow, Ui::Centre
{
};

} // namespace gongbao::desktop
