// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with the archive as a whole, and how it is seen.
#pragma once

namespace gongbao::desktop {

class MainWindow;
struct WindowContext;
struct WindowParts;
struct WindowUi;

/// Copies of the archive and archives made of them, its index, and reading its issues again. All
/// borrowed, for as long as the window is there.
void connectMaintenance(MainWindow& window, const WindowUi& ui, WindowParts& parts,
                        const WindowContext& context);

} // namespace gongbao::desktop
