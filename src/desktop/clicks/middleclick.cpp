// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/clicks/middleclick.h"

#include <QAbstractItemView>
#include <QMouseEvent>
#include <QPersistentModelIndex>
#include <QTextBrowser>

#include <utility>

namespace gongbao::desktop {

namespace {

bool isPress(const QEvent& event)
{
    return event.type() == QEvent::MouseButtonPress || event.type() == QEvent::MouseButtonDblClick;
}

bool isClick(const QEvent& event)
{
    return isPress(event) || event.type() == QEvent::MouseButtonRelease;
}

class RowClick final : public QObject
{
public:
    RowClick(QAbstractItemView& view, std::function<void(const QModelIndex&)> done)
        : QObject(&view)
        , m_view(view)
        , m_done(std::move(done))
    {
        view.viewport()->installEventFilter(this);
    }

    bool eventFilter(QObject* /*viewport*/, QEvent* event) override
    {
        if (!isClick(*event)) {
            return false;
        }
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->button() != Qt::MiddleButton) {
            return false;
        }
        const QModelIndex index = m_view.indexAt(mouse->position().toPoint());
        if (isPress(*event)) {
            m_pressed = index;
        } else if (index.isValid() && std::exchange(m_pressed, {}) == index) {
            m_done(index);
        }
        return true;
    }

private:
    QAbstractItemView& m_view;
    std::function<void(const QModelIndex&)> m_done;
    QPersistentModelIndex m_pressed;
};

class LinkClick final : public QObject
{
public:
    LinkClick(QTextBrowser& text, std::function<void(const QString&, const QPoint&)> done)
        : QObject(&text)
        , m_text(text)
        , m_done(std::move(done))
    {
        text.viewport()->installEventFilter(this);
    }

    bool eventFilter(QObject* /*viewport*/, QEvent* event) override
    {
        if (!isClick(*event)) {
            return false;
        }
        const auto* mouse = static_cast<QMouseEvent*>(event);
        const bool forTab =
            mouse->button() == Qt::MiddleButton ||
            (mouse->button() == Qt::LeftButton && mouse->modifiers().testFlag(Qt::ControlModifier));
        const QString link = m_text.anchorAt(mouse->position().toPoint());
        if (isPress(*event)) {
            m_pressed = forTab ? link : QString();
            return !m_pressed.isEmpty();
        }
        const QString pressed = std::exchange(m_pressed, {});
        if (!pressed.isEmpty() && pressed == link) {
            m_done(link, mouse->globalPosition().toPoint());
        }
        return !pressed.isEmpty();
    }

private:
    QTextBrowser& m_text;
    std::function<void(const QString&, const QPoint&)> m_done;
    QString m_pressed; ///< the link on which the button went down
};

} // namespace

void onMiddleClick(QAbstractItemView& view, std::function<void(const QModelIndex&)> done)
{
    new RowClick(view, std::move(done));
}

void onMiddleClick(QTextBrowser& text, std::function<void(const QString&, const QPoint&)> done)
{
    new LinkClick(text, std::move(done));
}

} // namespace gongbao::desktop
