// SPDX-License-Identifier: GPL-3.0-or-later
// All pages of a file on one sheet, one below the other: what of them is drawn, found and marked.
#pragma once

#include "desktop/pages/pagecache.h"
#include "desktop/pages/pagelayout.h"
#include "desktop/pages/pagerenderer.h"
#include "desktop/pages/pageselection.h"
#include "desktop/pages/printedplaces.h"

#include <QColor>
#include <QHash>

class QPainter;

namespace gongbao::desktop {

/// The part of the sheet that is seen.
struct PageWindow
{
    QRect seen{};     ///< pixels of the widget, from the sheet's top left corner
    double ratio = 1; ///< of the screen's pixels to those
};

/// A plain value, without a widget.
class PageSheet
{
public:
    PageSheet();

    /// Pages of those sizes, none of them drawn yet, and nothing marked.
    void setPages(const QList<QSizeF>& points);
    /// Gives all pages their places on a sheet at least @p width wide.
    void arrange(double scale, int quarterTurns, int width);
    /// Drawn parts may take that much memory beside the usual.
    void allow(qsizetype bytes) { m_cache.allow(bytes); }

    void insert(const source::pdf::RenderRequest& part, const QImage& image);
    void setWords(int page, const QList<source::pdf::PrintedWord>& words);
    void setFailure(int page, const QString& sentence) { m_failures.insert(page, sentence); }
    void setMarks(const QList<PageMark>& marks, std::optional<qsizetype> current);

    [[nodiscard]] const QList<QSizeF>& pages() const { return m_pages; } ///< points
    [[nodiscard]] const PageLayout& layout() const { return m_layout; }
    /// Of all pages whose words are there.
    [[nodiscard]] const QHash<int, PageText>& texts() const { return m_texts; }

    /// What is still to be drawn and to be found, the nearest to what is seen first.
    [[nodiscard]] QList<PageTask> wanted(const PageWindow& window) const;
    /// Whether all that is seen is drawn sharp.
    [[nodiscard]] bool isSharp(const PageWindow& window) const;
    /// nullopt where the words of the page are not there.
    [[nodiscard]] std::optional<PageCaret> caretAt(const QPoint& place) const;
    [[nodiscard]] bool hasTextAt(const QPoint& place) const;
    void paint(QPainter& painter, const PageWindow& window, const PageSelection& selection,
               const QColor& highlight) const;

private:
    [[nodiscard]] QSize drawnSize(int page, const PageWindow& window) const;
    [[nodiscard]] QList<source::pdf::RenderRequest> partsSeen(int page,
                                                              const PageWindow& window) const;
    [[nodiscard]] QRectF onSheet(const source::pdf::RenderRequest& part) const;
    [[nodiscard]] QList<source::pdf::RenderRequest> partsNear(const PageWindow& window, int first,
                                                              int last) const;
    void paintPage(QPainter& painter, int page, const PageWindow& window) const;
    void paintMarks(QPainter& painter, int page) const;
    void paintSelection(QPainter& painter, int page, const PageSelection& selection,
                        const QColor& highlight) const;

    QList<QSizeF> m_pages;
    PageLayout m_layout;
    PageCache m_cache;
    QHash<int, PageText> m_texts;
    QHash<int, QString> m_failures;
    QList<PageMark> m_marks;
    std::optional<qsizetype> m_currentMatch;
    int m_quarterTurns = 0;
};

} // namespace gongbao::desktop
