// SPDX-License-Identifier: GPL-3.0-or-later
// The printed pages of a file, one below the other.
#pragma once

#include "desktop/pages/pageselection.h"
#include "desktop/pages/pagesheet.h"

#include <QAbstractScrollArea>

namespace gongbao::desktop {

/// Shows what it is given, and tells what it lacks: pages come in whatever order and time.
class PageView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    enum class Fit { Width, Page, None };

    static constexpr int kLeastZoom = 10; ///< percent of the size on paper
    static constexpr int kMostZoom = 600;

    explicit PageView(QWidget* parent = nullptr);

    /// Pages of those sizes, none of them drawn yet, and nothing marked; none shows nothing.
    void setPages(const QList<QSizeF>& points);
    void showImage(const source::pdf::RenderRequest& part, const QImage& image);
    void setWords(int page, const QList<source::pdf::PrintedWord>& words);
    /// In place of the page stands a sentence.
    void showFailure(int page, const QString& sentence);
    /// Of all pages whose words are there.
    [[nodiscard]] const QHash<int, PageText>& texts() const { return m_sheet.texts(); }
    void setMarks(const QList<PageMark>& marks, std::optional<qsizetype> current);

    [[nodiscard]] PagePlace placeAtTop() const;
    /// Scrolls so that @p place is where placeAtTop() looks. Emits no scrolled().
    void showPlace(const PagePlace& place);
    /// Scrolls only where it is not seen.
    void ensureSeen(const PagePlace& place);
    [[nodiscard]] int pageAtTop() const;
    /// Scrolls to its top, as a person does. It is the page that pageChanged() tells also where
    /// the sheet ends before it is at the top.
    void goToPage(int page);
    [[nodiscard]] int pageCount() const { return layout().count(); }

    [[nodiscard]] Fit fit() const { return m_fit; }
    void setFit(Fit fit);
    [[nodiscard]] int zoom() const;
    void setZoom(int percent);
    void zoomBySteps(int steps);
    void turn();
    [[nodiscard]] int quarterTurns() const { return m_quarterTurns; }

    /// What is still to be drawn and to be found, the nearest to what is seen first.
    [[nodiscard]] QList<PageTask> wanted() const { return m_sheet.wanted(shown()); }
    [[nodiscard]] QString selectedText() const { return m_selection.text(texts()); }
    void copy() const;
    /// Whether all that is seen of the pages is drawn sharp.
    [[nodiscard]] bool isSharp() const { return m_sheet.isSharp(shown()); }

Q_SIGNALS:
    void wantedChanged();
    /// By a person.
    void scrolled();
    void zoomChanged(int percent);
    void pageChanged(int page);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void arrange();
    void updateBars();
    [[nodiscard]] double fittingScale() const;
    [[nodiscard]] double pixelsPerPoint() const;
    [[nodiscard]] int anchor() const;
    [[nodiscard]] QPoint offset() const;
    [[nodiscard]] QRect seen() const;
    [[nodiscard]] PageWindow shown() const;
    void tellPage();
    [[nodiscard]] const PageLayout& layout() const { return m_sheet.layout(); }

    PageSheet m_sheet;
    PageSelection m_selection;
    Fit m_fit = Fit::Width;
    double m_scale = 1; ///< pixels a point, of Fit::None
    int m_quarterTurns = 0;
    int m_pageTold = 0;
    bool m_following = false; ///< the scrolling is not a person's
    bool m_going = false;     ///< to a page that is told when it is there
};

} // namespace gongbao::desktop
