// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/tabs/tabbar.h"

#include "desktop/theme/appearance.h"
#include "desktop/theme/icons.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QRegularExpression>
#include <QStyle>
#include <QStyleOptionTab>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace gongbao::desktop {

namespace {

using namespace Qt::StringLiterals;

// Of a title, with the button beside it.
constexpr int kMostCharacters = 16;
constexpr int kLeastCharacters = 11;
// Pixels.
constexpr int kCloseIcon = 12;
constexpr int kUnderline = 3;

/// What tells a title from others, which begin with the same body and end with the same kind: of
/// 某机关关于印发《某办法》的通知 that is 某办法, of 某机关关于某事的通知 what it is about. As a
/// label, in which & would stand for a shortcut.
QString labelOf(const QString& title)
{
    static const QRegularExpression issued(u"印[发發]《(.+)》"_s);
    static const QRegularExpression about(u"[关關][于於](.+)$"_s);
    QString label = title;
    for (const QRegularExpression& pattern : {about, issued}) {
        if (const auto match = pattern.match(title); match.hasMatch()) {
            label = match.captured(1);
        }
    }
    return label.replace(u'&', u"&&"_s);
}

} // namespace

TabBar::TabBar(QWidget* parent)
    : QTabBar(parent)
{
    setDocumentMode(true);
    setDrawBase(false);
    setExpanding(false);
    setMovable(true);
    setUsesScrollButtons(true);
    setAutoHide(true);
    setElideMode(Qt::ElideRight);
}

void TabBar::showTabs(const QStringList& titles, int current)
{
    const QSignalBlocker quiet(this);
    while (count() > titles.size()) {
        removeTab(count() - 1);
    }
    for (int index = 0; index < titles.size(); ++index) {
        const QString& title = titles.at(index);
        if (index == count()) {
            addTab(labelOf(title));
        } else if (tabText(index) != labelOf(title)) {
            setTabText(index, labelOf(title));
        }
        setTabToolTip(index, title);
    }
    setCurrentIndex(current);
}

void TabBar::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const int index = byMouse ? tabAt(event->pos()) : currentIndex();
    if (index < 0) {
        return;
    }
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("&Close Tab")), &QAction::triggered, this,
            [this, index] { Q_EMIT tabCloseRequested(index); });
    connect(menu->addAction(tr("Close the &Other Tabs")), &QAction::triggered, this,
            [this, index] { Q_EMIT closeOthersWanted(index); });
    menu->popup(byMouse ? event->globalPos() : mapToGlobal(tabRect(index).center()));
}

void TabBar::initStyleOption(QStyleOptionTab* option, int index) const
{
    QTabBar::initStyleOption(option, index);
    if (index != currentIndex()) {
        option->palette.setColor(foregroundRole(), quietText(palette()));
    }
}

void TabBar::paintEvent(QPaintEvent* event)
{
    QTabBar::paintEvent(event);
    QRect line = tabRect(currentIndex());
    line.setTop(line.bottom() - kUnderline + 1);
    QPainter(this).fillRect(line, palette().color(foregroundRole()));
}

void TabBar::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::MiddleButton) {
        m_pressed = tabAt(event->position().toPoint());
        return;
    }
    QTabBar::mousePressEvent(event);
}

void TabBar::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::MiddleButton) {
        const int pressed = std::exchange(m_pressed, -1);
        if (pressed >= 0 && pressed == tabAt(event->position().toPoint())) {
            Q_EMIT tabCloseRequested(pressed);
        }
        return;
    }
    QTabBar::mouseReleaseEvent(event);
}

void TabBar::tabInserted(int index)
{
    auto* button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus); // Ctrl+W closes
    button->setIcon(tintedIcon("clear"_L1));
    button->setIconSize({kCloseIcon, kCloseIcon});
    button->setToolTip(tr("Close this tab (Ctrl+W for the current one)"));
    button->setAccessibleName(tr("Close tab"));
    connect(button, &QToolButton::clicked, this,
            [this, button] { Q_EMIT tabCloseRequested(tabAt(button->geometry().center())); });
    setTabButton(index, closeSide(), button);
    QTabBar::tabInserted(index);
}

QSize TabBar::tabSizeHint(int index) const
{
    const QSize hint = QTabBar::tabSizeHint(index);
    const int most = fontMetrics().horizontalAdvance(u'国') * kMostCharacters;
    return {std::min(hint.width(), most), hint.height()};
}

QSize TabBar::minimumTabSizeHint(int index) const
{
    const QSize hint = tabSizeHint(index);
    const int least = fontMetrics().horizontalAdvance(u'国') * kLeastCharacters;
    return {std::min(hint.width(), least), hint.height()};
}

QTabBar::ButtonPosition TabBar::closeSide() const
{
    return static_cast<ButtonPosition>(
        style()->styleHint(QStyle::SH_TabBar_CloseButtonPosition, nullptr, this));
}

} // namespace gongbao::desktop
