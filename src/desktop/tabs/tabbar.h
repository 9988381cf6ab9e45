// SPDX-License-Identifier: GPL-3.0-or-later
// The bar of tabs over what is read.
#pragma once

#include <QTabBar>

namespace gongbao::desktop {

/// Hidden while there is one tab. A middle click closes a tab, as its button and its menu do, by
/// tabCloseRequested(). Styles hardly tell the current tab from the others, so it is underlined,
/// and their titles are of less weight.
class TabBar final : public QTabBar
{
    Q_OBJECT

public:
    explicit TabBar(QWidget* parent = nullptr);

    /// What tabs there are, without a signal. Full titles are shown as tool tips, on the tabs what
    /// tells them apart.
    void showTabs(const QStringList& titles, int current);

Q_SIGNALS:
    void closeOthersWanted(int index);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void initStyleOption(QStyleOptionTab* option, int index) const override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void tabInserted(int index) override;
    [[nodiscard]] QSize tabSizeHint(int index) const override;
    [[nodiscard]] QSize minimumTabSizeHint(int index) const override;

private:
    [[nodiscard]] ButtonPosition closeSide() const;

    int m_pressed = -1; ///< the tab on which the middle button went down
};

} // namespace gongbao::desktop
