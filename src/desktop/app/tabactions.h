// SPDX-License-Identifier: GPL-3.0-or-later
// Joins the actions of the window that are about tabs to what does them.
#pragma once

namespace gongbao::desktop {

struct WindowParts;
struct WindowUi;

/// Both borrowed, for as long as the window is there.
void connectTabs(const WindowUi& ui, WindowParts& parts);

} // namespace gongbao::desktop
