// SPDX-License-Identifier: GPL-3.0-or-later
// The middle button on a row or a link, by which a document is opened in a tab of its own.
#pragma once

#include <QModelIndex>
#include <QPoint>

#include <functional>

class QAbstractItemView;
class QTextBrowser;

namespace gongbao::desktop {

/// Hands the row on which the middle button was pressed and let go to @p done; neither selection
/// nor current row change. As long as @p view is there.
void onMiddleClick(QAbstractItemView& view, std::function<void(const QModelIndex&)> done);

/// The same for a link in @p text, with its place on the screen; by the left button with Ctrl too.
void onMiddleClick(QTextBrowser& text,
                   std::function<void(const QString& link, const QPoint& place)> done);

} // namespace gongbao::desktop
