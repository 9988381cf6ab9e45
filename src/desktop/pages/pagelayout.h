// SPDX-License-Identifier: GPL-3.0-or-later
// Where the pages of a file stand, one below the other.
#pragma once

#include <QList>
#include <QRect>
#include <QSizeF>

#include <utility>

namespace gongbao::desktop {

/// Lengths are in points on the page, from the top left corner of the page as the file turns it;
/// and in pixels of the widget on the sheet that all pages stand on. Pages count from 1.
class PageLayout
{
public:
    static constexpr int kGap = 10; ///< around pages, pixels

    PageLayout() = default;
    /// @p scale is pixels a point. The sheet is at least @p width wide, pages in its middle.
    PageLayout(QList<QSizeF> pages, double scale, int quarterTurns, int width);

    [[nodiscard]] int count() const { return static_cast<int>(m_pages.size()); }
    [[nodiscard]] double scale() const { return m_scale; }
    [[nodiscard]] int quarterTurns() const { return m_quarterTurns; }
    [[nodiscard]] QSize sheet() const { return m_sheet; }
    [[nodiscard]] QRect pageRect(int page) const { return m_rects.value(page - 1); }
    /// The page at height @p y of the sheet, or the next one below; 0 for none.
    [[nodiscard]] int pageAt(int y) const;
    /// First and last page that show between those heights; {1, 0} for none.
    [[nodiscard]] std::pair<int, int> pagesBetween(int top, int bottom) const;

    [[nodiscard]] QRectF toSheet(int page, const QRectF& onPage) const;
    [[nodiscard]] QPointF toPage(int page, const QPointF& onSheet) const;

private:
    QList<QSizeF> m_pages; ///< points
    double m_scale = 1;
    int m_quarterTurns = 0;
    QSize m_sheet;
    QList<QRect> m_rects;
};

/// Sizes that pages may have whatever their file says, so that one of no or of enormous size can
/// be shown too.
[[nodiscard]] QList<QSizeF> showableSizes(QList<QSizeF> pages);
/// A page for whose size a scale is chosen: as large as most, and as the larger ones unless they
/// would make the others too small to read. Turned.
[[nodiscard]] QSizeF typicalSize(const QList<QSizeF>& pages, int quarterTurns);

/// The parts in which a page of @p size pixels is drawn, so that no more need be drawn of a large
/// one than is seen: all of it, or squares.
[[nodiscard]] QList<QRect> partsOf(QSize size);

} // namespace gongbao::desktop
