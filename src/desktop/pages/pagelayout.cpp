// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/pagelayout.h"

#include <QTransform>

#include <algorithm>
#include <cmath>

namespace gongbao::desktop {

namespace {

constexpr double kLeastSide = 10;       // points
constexpr double kMostSide = 6000;      // points
constexpr double kMuchLarger = 1.5;     // than most pages
constexpr qsizetype kWhole = 6'000'000; // pixels that are drawn in one part
constexpr int kPartSide = 1536;         // pixels

QSizeF turned(const QSizeF& size, int quarterTurns)
{
    return quarterTurns % 2 == 0 ? size : size.transposed();
}

/// From the page as the file turns it to how it is shown, in points.
QTransform turning(const QSizeF& page, int quarterTurns)
{
    switch (quarterTurns) {
    case 1:
        return {0, 1, -1, 0, page.height(), 0};
    case 2:
        return {-1, 0, 0, -1, page.width(), page.height()};
    case 3:
        return {0, -1, 1, 0, 0, page.width()};
    default:
        return {};
    }
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + std::ssize(values) / 2;
    std::ranges::nth_element(values, middle);
    return *middle;
}

} // namespace

PageLayout::PageLayout(QList<QSizeF> pages, double scale, int quarterTurns, int width)
    : m_pages(std::move(pages))
    , m_scale(scale)
    , m_quarterTurns(quarterTurns)
{
    int widest = width - 2 * kGap;
    int top = kGap;
    for (const QSizeF& page : std::as_const(m_pages)) {
        const QSizeF size = turned(page, quarterTurns) * scale;
        const QRect rect(0, top, std::max(1, static_cast<int>(std::lround(size.width()))),
                         std::max(1, static_cast<int>(std::lround(size.height()))));
        m_rects.append(rect);
        widest = std::max(widest, rect.width());
        top += rect.height() + kGap;
    }
    for (QRect& rect : m_rects) {
        rect.moveLeft(kGap + (widest - rect.width()) / 2);
    }
    m_sheet = m_pages.isEmpty() ? QSize() : QSize(widest + 2 * kGap, top);
}

int PageLayout::pageAt(int y) const
{
    const auto rect = std::ranges::lower_bound(m_rects, y, {}, &QRect::bottom);
    return rect == m_rects.end() ? count() : static_cast<int>(rect - m_rects.begin()) + 1;
}

std::pair<int, int> PageLayout::pagesBetween(int top, int bottom) const
{
    const auto first = std::ranges::lower_bound(m_rects, top, {}, &QRect::bottom);
    const auto end = std::ranges::upper_bound(first, m_rects.end(), bottom, {}, &QRect::top);
    return {static_cast<int>(first - m_rects.begin()) + 1, static_cast<int>(end - m_rects.begin())};
}

QRectF PageLayout::toSheet(int page, const QRectF& onPage) const
{
    const QRectF shown = turning(m_pages.value(page - 1), m_quarterTurns).mapRect(onPage);
    return {QPointF(pageRect(page).topLeft()) + shown.topLeft() * m_scale, shown.size() * m_scale};
}

QPointF PageLayout::toPage(int page, const QPointF& onSheet) const
{
    const QPointF shown = (onSheet - QPointF(pageRect(page).topLeft())) / m_scale;
    return turning(m_pages.value(page - 1), m_quarterTurns).inverted().map(shown);
}

QList<QSizeF> showableSizes(QList<QSizeF> pages)
{
    for (QSizeF& size : pages) {
        size = QSizeF(std::clamp(size.width(), kLeastSide, kMostSide),
                      std::clamp(size.height(), kLeastSide, kMostSide));
    }
    return pages;
}

QSizeF typicalSize(const QList<QSizeF>& pages, int quarterTurns)
{
    std::vector<double> widths;
    std::vector<double> heights;
    for (const QSizeF& page : pages) {
        const QSizeF size = turned(page, quarterTurns);
        widths.push_back(size.width());
        heights.push_back(size.height());
    }
    if (pages.isEmpty()) {
        return {};
    }
    const double mostWidth = kMuchLarger * median(widths);
    const double mostHeight = kMuchLarger * median(heights);
    const auto largest = [](const std::vector<double>& sides, double most) {
        return std::ranges::max(sides, {}, [most](double side) { return side > most ? 0 : side; });
    };
    return {largest(widths, mostWidth), largest(heights, mostHeight)};
}

QList<QRect> partsOf(QSize size)
{
    const QRect whole(QPoint(), size);
    if (qsizetype{size.width()} * size.height() <= kWhole) {
        return {whole};
    }
    QList<QRect> parts;
    for (int y = 0; y < size.height(); y += kPartSide) {
        for (int x = 0; x < size.width(); x += kPartSide) {
            parts.append(QRect(x, y, kPartSide, kPartSide) & whole);
        }
    }
    return parts;
}

} // namespace gongbao::desktop
