// SPDX-License-Identifier: GPL-3.0-or-later
// Takes files and folders that are dropped on a window.
#pragma once

#include <QObject>

class QWidget;

namespace gongbao::desktop {

class DropTarget final : public QObject
{
    Q_OBJECT

public:
    /// Makes @p window accept drops of local files; child of it.
    explicit DropTarget(QWidget* window);

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void dropped(const QStringList& paths);
};

} // namespace gongbao::desktop
