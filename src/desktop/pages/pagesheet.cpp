// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/pagesheet.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace gongbao::desktop {

namespace {

using source::pdf::RenderRequest;

constexpr qsizetype kCacheBytes = 128LL * 1024 * 1024;
constexpr int kKnownTexts = 20; // pages before and behind whose words are kept

// Paper is white in the dark theme too.
constexpr QColor kPaper(255, 255, 255);
constexpr QColor kPaperText(70, 70, 70);
constexpr QColor kMark(255, 231, 120);
constexpr QColor kCurrentMark(255, 170, 60);

} // namespace

PageSheet::PageSheet()
    : m_cache(kCacheBytes)
{
}

void PageSheet::setPages(const QList<QSizeF>& points)
{
    m_pages = showableSizes(points);
    m_cache.clear();
    m_texts.clear();
    m_failures.clear();
    m_marks.clear();
    m_layout = {};
}

void PageSheet::arrange(double scale, int quarterTurns, int width)
{
    m_quarterTurns = quarterTurns;
    m_layout = PageLayout(m_pages, scale, quarterTurns, width);
}

void PageSheet::insert(const RenderRequest& part, const QImage& image)
{
    m_cache.insert(part, image);
}

void PageSheet::setWords(int page, const QList<source::pdf::PrintedWord>& words)
{
    m_texts.removeIf(
        [page](const auto& text) { return std::abs(text.key() - page) > kKnownTexts; });
    m_texts.insert(page, PageText(words));
}

void PageSheet::setMarks(const QList<PageMark>& marks, std::optional<qsizetype> current)
{
    m_marks = marks;
    m_currentMatch = current;
}

QSize PageSheet::drawnSize(int page, const PageWindow& window) const
{
    const QSizeF size = QSizeF(m_layout.pageRect(page).size()) * window.ratio;
    return size.toSize().boundedTo({source::pdf::kLongestSide, source::pdf::kLongestSide});
}

/// In pixels of the widget.
QRectF PageSheet::onSheet(const RenderRequest& part) const
{
    const QRect page = m_layout.pageRect(part.page);
    const double x = double(page.width()) / part.size.width();
    const double y = double(page.height()) / part.size.height();
    return {page.left() + part.part.x() * x, page.top() + part.part.y() * y, part.part.width() * x,
            part.part.height() * y};
}

QList<RenderRequest> PageSheet::partsSeen(int page, const PageWindow& window) const
{
    QList<RenderRequest> parts;
    const QSize size = drawnSize(page, window);
    for (const QRect& part : partsOf(size)) {
        const RenderRequest request{page, size, m_quarterTurns, part};
        if (onSheet(request).intersects(window.seen)) {
            parts.append(request);
        }
    }
    return parts;
}

/// What is seen, and the pages before and behind, which are to be there when they are turned to.
QList<RenderRequest> PageSheet::partsNear(const PageWindow& window, int first, int last) const
{
    QList<RenderRequest> parts;
    for (int page = first; page <= last; ++page) {
        parts += partsSeen(page, window);
    }
    std::ranges::sort(parts, {}, [&](const RenderRequest& part) {
        return std::abs(onSheet(part).center().y() - window.seen.center().y());
    });
    const int next = std::min(last + 1, m_layout.count());
    const int former = std::max(first - 1, 1);
    for (const int page : {next, former}) {
        const QSize size = drawnSize(page, window);
        if ((page < first || page > last) && partsOf(size).size() == 1) {
            parts.append({page, size, m_quarterTurns, QRect(QPoint(), size)});
        }
    }
    return parts;
}

QList<PageTask> PageSheet::wanted(const PageWindow& window) const
{
    if (m_layout.count() == 0) {
        return {};
    }
    const auto [first, last] = m_layout.pagesBetween(window.seen.top(), window.seen.bottom());
    QList<PageTask> tasks;
    for (const RenderRequest& part : partsNear(window, first, last)) {
        if (!m_cache.contains(part) && !m_failures.contains(part.page)) {
            tasks.append({PageTask::Kind::Draw, part});
        }
    }
    auto at = std::ranges::find_if(tasks, [first = first, last = last](const PageTask& task) {
        return task.draw.page < first || task.draw.page > last;
    });
    const int next = std::min(last + 1, m_layout.count());
    for (int page = std::max(first - 1, 1); page <= next && first <= last; ++page) {
        if (!m_texts.contains(page) && !m_failures.contains(page)) {
            at = tasks.insert(at, {PageTask::Kind::FindWords, {.page = page}}) + 1;
        }
    }
    return tasks;
}

bool PageSheet::isSharp(const PageWindow& window) const
{
    const auto [first, last] = m_layout.pagesBetween(window.seen.top(), window.seen.bottom());
    for (int page = first; page <= last; ++page) {
        const QList<RenderRequest> parts = partsSeen(page, window);
        if (!std::ranges::all_of(parts, [&](const auto& part) { return m_cache.contains(part); })) {
            return false;
        }
    }
    return first <= last;
}

std::optional<PageCaret> PageSheet::caretAt(const QPoint& place) const
{
    const int page = m_layout.pageAt(place.y());
    const auto text = m_texts.constFind(page);
    if (text == m_texts.cend()) {
        return std::nullopt;
    }
    return PageCaret{page, text->boundaryAt(m_layout.toPage(page, place))};
}

bool PageSheet::hasTextAt(const QPoint& place) const
{
    const int page = m_layout.pageAt(place.y());
    const auto text = m_texts.constFind(page);
    return text != m_texts.cend() && text->hasTextAt(m_layout.toPage(page, place));
}

void PageSheet::paint(QPainter& painter, const PageWindow& window, const PageSelection& selection,
                      const QColor& highlight) const
{
    const auto [first, last] = m_layout.pagesBetween(window.seen.top(), window.seen.bottom());
    for (int page = first; page <= last; ++page) {
        paintPage(painter, page, window);
        paintMarks(painter, page);
        paintSelection(painter, page, selection, highlight);
    }
}

void PageSheet::paintPage(QPainter& painter, int page, const PageWindow& window) const
{
    const QRect paper = m_layout.pageRect(page);
    painter.fillRect(paper, kPaper);
    if (const auto sentence = m_failures.constFind(page); sentence != m_failures.cend()) {
        painter.setPen(kPaperText);
        painter.drawText(paper.adjusted(20, 20, -20, -20), Qt::AlignCenter | Qt::TextWordWrap,
                         *sentence);
        return;
    }
    const QList<RenderRequest> parts = partsSeen(page, window);
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

void PageSheet::paintMarks(QPainter& painter, int page) const
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
}

void PageSheet::paintSelection(QPainter& painter, int page, const PageSelection& selection,
                               const QColor& highlight) const
{
    const auto text = m_texts.constFind(page);
    const auto [first, end] =
        text != m_texts.cend() ? selection.on(page, *text) : std::pair<qsizetype, qsizetype>();
    if (first < end) {
        QColor colour = highlight;
        colour.setAlpha(90);
        for (const QRectF& box : text->boxes(first, end)) {
            painter.fillRect(m_layout.toSheet(page, box), colour);
        }
    }
}

} // namespace gongbao::desktop
