// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of a file as small pictures in a column, to go to one of them.
#pragma once

#include "desktop/pages/pagerenderer.h"

#include <QListView>
#include <QSet>

namespace gongbao {
struct PrintedPages;
}

namespace gongbao::desktop {

class ThumbnailModel;

/// Shows what it is given, and tells what it lacks, as PageView does.
class ThumbnailList final : public QListView
{
    Q_OBJECT

public:
    explicit ThumbnailList(QWidget* parent = nullptr);

    void setPages(const PrintedPages& pages);
    void setQuarterTurns(int quarterTurns);
    /// Pictures of other sizes are left.
    void showImage(const source::pdf::RenderRequest& part, const QImage& image);
    void showFailure(int page);
    void setHits(const QSet<int>& pages);
    /// Marks the page and brings it into view. Emits no pageChosen().
    void setCurrentPage(int page);
    [[nodiscard]] int currentPage() const { return currentIndex().row() + 1; }

    /// What is still to be drawn, the nearest first; nothing while this is hidden.
    [[nodiscard]] QList<PageTask> wanted() const;

Q_SIGNALS:
    void wantedChanged();
    /// By a person.
    void pageChosen(int page);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void showEvent(QShowEvent* event) override;

private:
    ThumbnailModel* m_pages;
    bool m_following = false; ///< the current page is not of a person's choice
};

} // namespace gongbao::desktop
