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

using source::pdf::RenderRequest;

constexpr qsizetype kCacheBytes = 128LL * 1024 * 1024;
constexpr double kPointsPerInch = 72;
constexpr double kZoomStep = 1.15;
constexpr int kKnownTexts = 20; // pages before and behind whose words are kept
constexpr int kAnchor = 6;      ///< the sixth part of the height, from the top: what is looked at

// Paper is white in the dark theme too.
constexpr QColor kPaper(255, 255, 255);
constexpr QColor kPaperText(70, 70, 70);
constexpr QColor kMark(255, 231, 120);
constexpr QColor kCurrentMark(255, 170, 60);

} // namespace

PageView::PageView(QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_cache(kCacheBytes)
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
    m_pages = showableSizes(points);
    m_cache.clear();
    m_texts.clear();
    m_failures.clear();
    m_marks.clear();
    m_selection = {};
    m_layout = {};
    m_pageTold = 0;
    arrange();
    const QScopedValueRollback following(m_following, true);
    verticalScrollBar()->setValue(0);
}

void PageView::showImage(const RenderRequest& part, const QImage& image)
{
    m_cache.insert(part, image);
    viewport()->update();
}

void PageView::setWords(int page, const QList<source::pdf::PrintedWord>& words)
{
    m_texts.removeIf(
        [page](const auto& text) { return std::abs(text.key() - page) > kKnownTexts; });
    m_texts.insert(page, PageText(words));
}

void PageView::showFailure(int page, const QString& sentence)
{
    m_failures.insert(page, sentence);
    viewport()->update();
}

void PageView::setMarks(const QList<PageMark>& marks, std::optional<qsizetype> current)
{
    m_marks = marks;
    m_currentMatch = current;
    viewport()->update();
}

int PageView::anchor() const
{
    return verticalScrollBar()->value() + viewport()->height() / kAnchor;
}

int PageView::pageAtTop() const
{
    return m_layout.pageAt(anchor());
}

PagePlace PageView::placeAtTop() const
{
    const int page = pageAtTop();
    const QPointF point(m_layout.pageRect(page).left(), anchor());
    return {page, QRectF(m_layout.toPage(page, point), QSizeF())};
}

void PageView::showPlace(const PagePlace& place)
{
    const QScopedValueRollback following(m_following, true);
    const QRectF box = m_layout.toSheet(place.page, place.box);
    verticalScrollBar()->setValue(static_cast<int>(box.top()) - viewport()->height() / kAnchor);
}

void PageView::ensureSeen(const PagePlace& place)
{
    const QRectF box = m_layout.toSheet(place.page, place.box);
    const QRect shown = seen();
    const QScopedValueRollback following(m_following, true);
    if (box.top() < shown.top() || box.bottom() > shown.bottom()) {
        verticalScrollBar()->setValue(static_cast<int>(box.top()) - viewport()->height() / 3);
    }
    if (box.left() < shown.left() || box.right() > shown.right()) {
        horizontalScrollBar()->setValue(static_cast<int>(box.left()) - viewport()->width() / 3);
    }
}

double PageView::pixelsPerPoint() const
{
    return logicalDpiY() / kPointsPerInch;
}

double PageView::fittingScale() const
{
    const QSizeF page = typicalSize(m_pages, m_quarterTurns);
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
    const PagePlace place = placeAtTop();
    const double middle = (horizontalScrollBar()->value() + viewport()->width() / 2.0) /
                          std::max(1, m_layout.sheet().width());
    m_scale = fittingScale();
    m_layout = PageLayout(m_pages, m_scale, m_quarterTurns, viewport()->width());
    updateBars();
    const QScopedValueRollback following(m_following, true);
    horizontalScrollBar()->setValue(
        static_cast<int>(middle * m_layout.sheet().width() - viewport()->width() / 2.0));
    if (place.page > 0) {
        showPlace(place);
    }
    m_cache.allow(16LL * viewport()->width() * viewport()->height() *
                  static_cast<qsizetype>(std::ceil(devicePixelRatioF() * devicePixelRatioF())));
    viewport()->update();
    tellPage();
    Q_EMIT zoomChanged(zoom());
    Q_EMIT wantedChanged();
}

void PageView::updateBars()
{
    const QSize room = viewport()->size();
    const QSize more = m_layout.sheet() - room;
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

QRect PageView::seen() const
{
    return {offset(), viewport()->size()};
}

QSize PageView::drawnSize(int page) const
{
    const QSizeF size = QSizeF(m_layout.pageRect(page).size()) * devicePixelRatioF();
    return size.toSize().boundedTo({source::pdf::kLongestSide, source::pdf::kLongestSide});
}

/// In pixels of the widget.
QRectF PageView::onSheet(const RenderRequest& part) const
{
    const QRect page = m_layout.pageRect(part.page);
    const double x = double(page.width()) / part.size.width();
    const double y = double(page.height()) / part.size.height();
    return {page.left() + part.part.x() * x, page.top() + part.part.y() * y, part.part.width() * x,
            part.part.height() * y};
}

QList<RenderRequest> PageView::partsSeen(int page) const
{
    QList<RenderRequest> parts;
    const QSize size = drawnSize(page);
    for (const QRect& part : partsOf(size)) {
        const RenderRequest request{page, size, m_quarterTurns, part};
        if (onSheet(request).intersects(seen())) {
            parts.append(request);
        }
    }
    return parts;
}

QList<PageTask> PageView::wanted() const
{
    if (m_layout.count() == 0) {
        return {};
    }
    const auto [first, last] = m_layout.pagesBetween(seen().top(), seen().bottom());
    QList<RenderRequest> parts;
    for (int page = first; page <= last; ++page) {
        parts += partsSeen(page);
    }
    std::ranges::sort(parts, {}, [&](const RenderRequest& part) {
        return std::abs(onSheet(part).center().y() - seen().center().y());
    });
    const int next = std::min(last + 1, m_layout.count());
    const int former = std::max(first - 1, 1);
    for (const int page : {next, former}) { // to be there when it is turned to
        const QSize size = drawnSize(page);
        if ((page < first || page > last) && partsOf(size).size() == 1) {
            parts.append({page, size, m_quarterTurns, QRect(QPoint(), size)});
        }
    }
    QList<PageTask> tasks;
    for (const RenderRequest& part : std::as_const(parts)) {
        if (!m_cache.contains(part) && !m_failures.contains(part.page)) {
            tasks.append({PageTask::Kind::Draw, part});
        }
    }
    auto at = std::ranges::find_if(tasks, [&](const PageTask& task) {
        return task.draw.page < first || task.draw.page > last;
    });
    for (int page = former; page <= next && first <= last; ++page) {
        if (!m_texts.contains(page) && !m_failures.contains(page)) {
            at = tasks.insert(at, {PageTask::Kind::FindWords, {.page = page}}) + 1;
        }
    }
    return tasks;
}

bool PageView::isSharp() const
{
    const auto [first, last] = m_layout.pagesBetween(seen().top(), seen().bottom());
    for (int page = first; page <= last; ++page) {
        const QList<RenderRequest> parts = partsSeen(page);
        if (!std::ranges::all_of(parts, [&](const auto& part) { return m_cache.contains(part); })) {
            return false;
        }
    }
    return first <= last;
}

void PageView::tellPage()
{
    if (const int page = pageAtTop(); page != m_pageTold) {
        m_pageTold = page;
        Q_EMIT pageChanged(page);
    }
}

std::optional<PageCaret> PageView::caretAt(const QPoint& point) const
{
    const QPoint place = point + offset();
    const int page = m_layout.pageAt(place.y());
    const auto text = m_texts.constFind(page);
    if (text == m_texts.cend()) {
        return std::nullopt;
    }
    return PageCaret{page, text->boundaryAt(m_layout.toPage(page, place))};
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
        const PageCaret caret = caretAt(event->pos()).value_or(PageCaret{});
        m_selection = {caret, caret};
        viewport()->update();
    }
}

void PageView::mouseMoveEvent(QMouseEvent* event)
{
    const QPoint place = event->pos() + offset();
    const int page = m_layout.pageAt(place.y());
    const auto text = m_texts.constFind(page);
    const bool overText = text != m_texts.cend() && text->hasTextAt(m_layout.toPage(page, place));
    viewport()->setCursor(overText ? Qt::IBeamCursor : Qt::ArrowCursor);
    const auto caret = caretAt(event->pos());
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
    const auto [first, last] = m_layout.pagesBetween(seen().top(), seen().bottom());
    for (int page = first; page <= last; ++page) {
        paintPage(painter, page);
        paintMarks(painter, page);
    }
}

void PageView::paintPage(QPainter& painter, int page) const
{
    const QRect paper = m_layout.pageRect(page);
    painter.fillRect(paper, kPaper);
    if (const auto sentence = m_failures.constFind(page); sentence != m_failures.cend()) {
        painter.setPen(kPaperText);
        painter.drawText(paper.adjusted(20, 20, -20, -20), Qt::AlignCenter | Qt::TextWordWrap,
                         *sentence);
        return;
    }
    const QList<RenderRequest> parts = partsSeen(page);
    const bool sharp =
        std::ranges::all_of(parts, [&](const auto& part) { return m_cache.contains(part); });
    if (!sharp) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        for (const RenderRequest& part : m_cache.standIns(page, m_quarterTurns)) {
            painter.drawImage(onSheet(part), *m_cache.image(part));
        }
        painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    }
    for (const RenderRequest& part : parts) {
        if (const QImage* image = m_cache.image(part)) {
            painter.drawImage(onSheet(part), *image);
        }
    }
}

void PageView::paintMarks(QPainter& painter, int page) const
{
    painter.save();
    painter.setCompositionMode(QPainter::CompositionMode_Multiply); // ink stays black
    for (const PageMark& mark : m_marks) {
        if (mark.page == page) {
            painter.fillRect(m_layout.toSheet(page, mark.box.adjusted(-1, -1, 1, 1)),
                             mark.match == m_currentMatch ? kCurrentMark : kMark);
        }
    }
    painter.restore();
    const auto text = m_texts.constFind(page);
    const auto [first, end] =
        text != m_texts.cend() ? m_selection.on(page, *text) : std::pair<qsizetype, qsizetype>();
    if (first < end) {
        QColor colour = palette().color(QPalette::Highlight);
        colour.setAlpha(90);
        for (const QRectF& box : text->boxes(first, end)) {
            painter.fillRect(m_layout.toSheet(page, box), colour);
        }
    }
}

} // namespace gongbao::desktop
