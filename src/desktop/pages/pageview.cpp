// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/pageview.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace gongbao::desktop {

namespace {

constexpr double kPointsPerInch = 72;
constexpr double kZoomStep = 1.15;
constexpr int kAnchor = 6; ///< the sixth part of the height, from the top: what is looked at

} // namespace

PageView::PageView(QWidget* parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setBackgroundRole(QPalette::Mid);
    viewport()->setAutoFillBackground(true);
    viewport()->setMouseTracking(true);
    verticalScrollBar()->setSingleStep(40);
    horizontalScrollBar()->setSingleStep(40);
}

void PageView::setPages(const QList<QSizeF>& points)
{
    m_sheet.setPages(points);
    m_selection = {};
    m_pageTold = 0;
    arrange();
    const QScopedValueRollback following(m_following, true);
    verticalScrollBar()->setValue(0);
}

void PageView::showImage(const source::pdf::RenderRequest& part, const QImage& image)
{
    m_sheet.insert(part, image);
    viewport()->update();
}

void PageView::setWords(int page, const QList<source::pdf::PrintedWord>& words)
{
    m_sheet.setWords(page, words);
}

void PageView::showFailure(int page, const QString& sentence)
{
    m_sheet.setFailure(page, sentence);
    viewport()->update();
}

void PageView::setMarks(const QList<PageMark>& marks, std::optional<qsizetype> current)
{
    m_sheet.setMarks(marks, current);
    viewport()->update();
}

int PageView::anchor() const
{
    return verticalScrollBar()->value() + viewport()->height() / kAnchor;
}

int PageView::pageAtTop() const
{
    return layout().pageAt(anchor());
}

PagePlace PageView::placeAtTop() const
{
    const int page = pageAtTop();
    const QPointF point(layout().pageRect(page).left(), anchor());
    return {page, QRectF(layout().toPage(page, point), QSizeF())};
}

void PageView::showPlace(const PagePlace& place)
{
    const QScopedValueRollback following(m_following, true);
    const QRectF box = layout().toSheet(place.page, place.box);
    verticalScrollBar()->setValue(static_cast<int>(box.top()) - viewport()->height() / kAnchor);
}

void PageView::ensureSeen(const PagePlace& place)
{
    const QRectF box = layout().toSheet(place.page, place.box);
    const QRect shown = seen();
    const QScopedValueRollback following(m_following, true);
    if (box.top() < shown.top() || box.bottom() > shown.bottom()) {
        verticalScrollBar()->setValue(static_cast<int>(box.top()) - viewport()->height() / 3);
    }
    if (box.left() < shown.left() || box.right() > shown.right()) {
        horizontalScrollBar()->setValue(static_cast<int>(box.left()) - viewport()->width() / 3);
    }
}

void PageView::goToPage(int page)
{
    {
        const QScopedValueRollback going(m_going, true);
        const QRect rect = layout().pageRect(page);
        // Of a small page the middle is looked at, not what stands below it.
        verticalScrollBar()->setValue(std::min(rect.top() - PageLayout::kGap,
                                               rect.center().y() - viewport()->height() / kAnchor));
    }
    m_pageTold = page;
    Q_EMIT pageChanged(page);
}

double PageView::pixelsPerPoint() const
{
    return logicalDpiY() / kPointsPerInch;
}

double PageView::fittingScale() const
{
    const QSizeF page = typicalSize(m_sheet.pages(), m_quarterTurns);
    const QSize room = viewport()->size() - 2 * QSize(PageLayout::kGap, PageLayout::kGap);
    if (m_fit == Fit::None || page.isEmpty()) {
        return m_scale;
    }
    const double toWidth = room.width() / page.width();
    const double scale =
        m_fit == Fit::Width ? toWidth : std::min(toWidth, room.height() / page.height());
    return std::clamp(scale, pixelsPerPoint() * kLeastZoom / 100,
                      pixelsPerPoint() * kMostZoom / 100);
}

int PageView::zoom() const
{
    return static_cast<int>(std::lround(100 * m_scale / pixelsPerPoint()));
}

void PageView::setFit(Fit fit)
{
    m_fit = fit;
    arrange();
}

void PageView::setZoom(int percent)
{
    m_fit = Fit::None;
    m_scale = pixelsPerPoint() * std::clamp(percent, kLeastZoom, kMostZoom) / 100;
    arrange();
}

void PageView::zoomBySteps(int steps)
{
    setZoom(static_cast<int>(std::lround(zoom() * std::pow(kZoomStep, steps))));
}

void PageView::turn()
{
    m_quarterTurns = (m_quarterTurns + 1) % 4;
    arrange();
}

/// Gives all pages their places, and what was looked at stays where it was.
void PageView::arrange()
{
    const bool atTop = verticalScrollBar()->value() == 0; // stays so, whatever the size
    const PagePlace place = placeAtTop();
    const double middle = (horizontalScrollBar()->value() + viewport()->width() / 2.0) /
                          std::max(1, layout().sheet().width());
    m_scale = fittingScale();
    m_sheet.arrange(m_scale, m_quarterTurns, viewport()->width());
    updateBars();
    const QScopedValueRollback following(m_following, true);
    horizontalScrollBar()->setValue(
        static_cast<int>(middle * layout().sheet().width() - viewport()->width() / 2.0));
    if (place.page > 0 && !atTop) {
        showPlace(place);
    }
    m_sheet.allow(16LL * viewport()->width() * viewport()->height() *
                  static_cast<qsizetype>(std::ceil(devicePixelRatioF() * devicePixelRatioF())));
    viewport()->update();
    tellPage();
    Q_EMIT zoomChanged(zoom());
    Q_EMIT wantedChanged();
}

void PageView::updateBars()
{
    const QSize room = viewport()->size();
    const QSize more = layout().sheet() - room;
    const QScopedValueRollback following(m_following, true);
    horizontalScrollBar()->setPageStep(room.width());
    horizontalScrollBar()->setRange(0, std::max(0, more.width()));
    verticalScrollBar()->setPageStep(room.height());
    verticalScrollBar()->setRange(0, std::max(0, more.height()));
}

QPoint PageView::offset() const
{
    return {horizontalScrollBar()->value(), verticalScrollBar()->value()};
}

PageWindow PageView::shown() const
{
    return {seen(), devicePixelRatioF()};
}

QRect PageView::seen() const
{
    return {offset(), viewport()->size()};
}

void PageView::tellPage()
{
    if (const int page = pageAtTop(); page != m_pageTold && !m_going) {
        m_pageTold = page;
        Q_EMIT pageChanged(page);
    }
}

void PageView::copy() const
{
    if (const QString text = selectedText(); !text.isEmpty()) {
        QGuiApplication::clipboard()->setText(text);
    }
}

void PageView::contextMenuEvent(QContextMenuEvent* event)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* copying = menu->addAction(tr("&Copy"), this, &PageView::copy);
    copying->setShortcut(QKeySequence::Copy);
    copying->setEnabled(!selectedText().isEmpty());
    menu->popup(event->globalPos());
}

void PageView::keyPressEvent(QKeyEvent* event)
{
    QScrollBar* const bar = verticalScrollBar();
    if (event->matches(QKeySequence::Copy)) {
        copy();
    } else if (event->key() == Qt::Key_Home) {
        bar->setValue(bar->minimum());
    } else if (event->key() == Qt::Key_End) {
        bar->setValue(bar->maximum());
    } else if (event->key() == Qt::Key_Space) {
        bar->triggerAction(event->modifiers() == Qt::ShiftModifier
                               ? QAbstractSlider::SliderPageStepSub
                               : QAbstractSlider::SliderPageStepAdd);
    } else if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal) {
        zoomBySteps(1);
    } else if (event->key() == Qt::Key_Minus) {
        zoomBySteps(-1);
    } else {
        QAbstractScrollArea::keyPressEvent(event);
    }
}

void PageView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        const PageCaret caret = m_sheet.caretAt(event->pos() + offset()).value_or(PageCaret{});
        m_selection = {caret, caret};
        viewport()->update();
    }
}

void PageView::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint place = event->pos() + offset();
    viewport()->setCursor(m_sheet.hasTextAt(place) ? Qt::IBeamCursor : Qt::ArrowCursor);
    const auto caret = m_sheet.caretAt(place);
    if ((event->buttons() & Qt::LeftButton) != 0 && caret && m_selection.anchor.page > 0) {
        m_selection.head = *caret;
        viewport()->update();
    }
}

void PageView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    arrange();
}

void PageView::scrollContentsBy(int dx, int dy)
{
    QAbstractScrollArea::scrollContentsBy(dx, dy);
    viewport()->update();
    tellPage();
    Q_EMIT wantedChanged();
    if (!m_following && dy != 0) {
        Q_EMIT scrolled();
    }
}

void PageView::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers() == Qt::ControlModifier) {
        if (event->angleDelta().y() != 0) {
            zoomBySteps(event->angleDelta().y() > 0 ? 1 : -1);
        }
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void PageView::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(viewport());
    painter.translate(-offset());
    m_sheet.paint(painter, shown(), m_selection, palette().color(QPalette::Highlight));
}

} // namespace gongbao::desktop
