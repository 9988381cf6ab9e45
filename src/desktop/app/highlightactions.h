// SPDX-License-Identifier: GPL-3.0-or-later
// The window's actions on highlights.
#pragma once

class QWidget;

namespace gongbao::desktop {

class ArchiveThread;
struct WindowParts;
struct WindowUi;

/// Marking passages of the text, and going to those that are marked. Borrows everything; @p window
/// owns what is made.
void connectHighlights(QWidget& window, const WindowUi& ui, ArchiveThread& archive,
                       WindowParts& parts);

} // namespace gongbao::desktop
