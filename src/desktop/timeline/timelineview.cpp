// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/timeline/timelineview.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyleOptionFocusRect>
#include <QToolTip>

#include <algorithm>

namespace gongbao::desktop {

namespace {

constexpr int kMargin = 8;
constexpr int kBarsHeight = 40;
constexpr qreal kGap = 0.2; // of a bar's width

QColor blend(const QColor& a, const QColor& b, qreal share)
{
    return QColor::fromRgbF(static_cast<float>(a.redF() * share + b.redF() * (1 - share)),
                            static_cast<float>(a.greenF() * share + b.greenF() * (1 - share)),
                            static_cast<float>(a.blueF() * share + b.blueF() * (1 - share)));
}

} // namespace

TimelineView::TimelineView(QWidget* parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TimelineView::setBars(const QList<TimeBar>& bars, const TimeSpan& narrowed)
{
    m_bars = bars;
    m_chosen = barsWithin(bars, narrowed);
    m_dragging = false;
    const int last = static_cast<int>(std::max<qsizetype>(bars.size() - 1, 0));
    m_anchor = m_chosen ? m_chosen->first : std::min(m_anchor, last);
    m_cursor = m_chosen ? m_chosen->second : std::min(m_cursor, last);
    update();
}

QSize TimelineView::sizeHint() const
{
    return {200, kBarsHeight + fontMetrics().height() + 6};
}

QSize TimelineView::minimumSizeHint() const
{
    return {40, sizeHint().height()};
}

QRectF TimelineView::barRect(int bar) const
{
    const qreal width = (this->width() - 2.0 * kMargin) / static_cast<qreal>(m_bars.size());
    const auto most = std::ranges::max_element(m_bars, {}, &TimeBar::documents)->documents;
    const int documents = m_bars.at(bar).documents;
    const qreal height =
        documents == 0 ? 0.0 : std::max(2.0, (kBarsHeight - 4.0) * documents / most);
    return {kMargin + bar * width, kBarsHeight - height, width, height};
}

int TimelineView::barAt(qreal x) const
{
    const qreal share = (x - kMargin) / (width() - 2.0 * kMargin);
    return std::clamp(static_cast<int>(share * static_cast<qreal>(m_bars.size())), 0,
                      static_cast<int>(m_bars.size()) - 1);
}

QString TimelineView::describe(int bar) const
{
    const TimeBar& one = m_bars.at(bar);
    return tr("%1: %2", "time, documents")
        .arg(timeLabel(one.from, one.to), tr("%Ln document(s)", nullptr, one.documents));
}

TimelineView::Range TimelineView::marked() const
{
    return {std::min(m_anchor, m_cursor), std::max(m_anchor, m_cursor)};
}

void TimelineView::moveCursor(int bar, bool extend)
{
    m_cursor = std::clamp(bar, 0, static_cast<int>(m_bars.size()) - 1);
    if (!extend) {
        m_anchor = m_cursor;
    }
    setAccessibleDescription(describe(m_cursor));
    update();
}

void TimelineView::choose(const Range& range)
{
    if (m_chosen == range && range.first == range.second) {
        Q_EMIT spanChosen({});
        return;
    }
    Q_EMIT spanChosen({m_bars.at(range.first).from, m_bars.at(range.second).to});
}

bool TimelineView::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip && !m_bars.isEmpty()) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), describe(barAt(help->x())), this);
        return true;
    }
    return QWidget::event(event);
}

void TimelineView::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void TimelineView::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
    if (m_bars.isEmpty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
        return moveCursor(m_cursor - 1, extend);
    case Qt::Key_Right:
        return moveCursor(m_cursor + 1, extend);
    case Qt::Key_Home:
        return moveCursor(0, extend);
    case Qt::Key_End:
        return moveCursor(static_cast<int>(m_bars.size()) - 1, extend);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        return choose(marked());
    default:
        QWidget::keyPressEvent(event);
    }
}

void TimelineView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && !m_bars.isEmpty()) {
        m_dragging = true;
        moveCursor(barAt(event->position().x()), event->modifiers().testFlag(Qt::ShiftModifier));
    }
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    if (m_dragging) {
        moveCursor(barAt(event->position().x()), true);
    }
}

void TimelineView::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && m_dragging) {
        m_dragging = false;
        choose(marked());
    }
}

void TimelineView::paintEvent(QPaintEvent* /*event*/)
{
    if (m_bars.isEmpty()) {
        return;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor plain =
        blend(palette().color(QPalette::WindowText), palette().color(QPalette::Window), 0.5);
    const QColor chosen = palette().color(QPalette::Highlight);
    const auto isIn = [](const Range& range, int bar) {
        return range.first <= bar && bar <= range.second;
    };
    for (int bar = 0; bar < m_bars.size(); ++bar) {
        const QRectF rect = barRect(bar);
        const bool isChosen = m_dragging ? isIn(marked(), bar) : m_chosen && isIn(*m_chosen, bar);
        const qreal gap = rect.width() > 3 ? rect.width() * kGap : 0;
        painter.fillRect(rect.adjusted(gap / 2, 0, -gap / 2, 0), isChosen ? chosen : plain);
    }
    painter.setPen(plain);
    painter.drawLine(kMargin, kBarsHeight, width() - kMargin, kBarsHeight);
    drawLabels(painter);
    if (hasFocus()) {
        const Range range = marked();
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        focus.rect = QRectF(QPointF(barRect(range.first).left(), 1),
                            QPointF(barRect(range.second).right(), kBarsHeight))
                         .toAlignedRect()
                         .adjusted(-2, 0, 2, 2);
        style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, &painter, this);
    }
}

void TimelineView::drawLabels(QPainter& painter) const
{
    painter.setPen(palette().color(QPalette::WindowText));
    const QFontMetrics metrics = fontMetrics();
    qreal free = 0; // from here on nothing is written yet
    for (int bar = 0; bar < m_bars.size(); ++bar) {
        const TimeBar& one = m_bars.at(bar);
        if (one.from.month > 1) { // months go without saying
            continue;
        }
        const QString label = QString::number(one.from.year);
        const qreal width = metrics.horizontalAdvance(label);
        const QRectF rect = barRect(bar);
        // Years of months begin at their January; others stand below their bar.
        const qreal left =
            std::clamp(one.from.month == 1 ? rect.left() : rect.center().x() - width / 2, 2.0,
                       this->width() - width - 2.0);
        if (left >= free) {
            painter.drawText(QPointF(left, kBarsHeight + metrics.ascent() + 2), label);
            free = left + width + metrics.averageCharWidth() * 2;
        }
    }
}

} // namespace gongbao::desktop
