// SPDX-License-Identifier: GPL-3.0-or-later
// Small pictures of the pages of a file, those that were looked at last.
#pragma once

#include "desktop/pages/pagecache.h"
#include "desktop/pages/pagerenderer.h"
#include "model/printedpages.h"

#include <QAbstractListModel>
#include <QSet>

namespace gongbao::desktop {

/// A row for each page. Of as many pages as there may be, no more pictures are kept than take some
/// megabytes.
class ThumbnailModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    explicit ThumbnailModel(QObject* parent = nullptr);

    /// None of them is drawn yet.
    void setPages(const PrintedPages& pages);
    void setQuarterTurns(int quarterTurns);
    /// Pages that have hits.
    void setHits(const QSet<int>& pages);
    [[nodiscard]] bool hasHits(int page) const { return m_hits.contains(page); }
    void setFailed(int page);
    [[nodiscard]] bool hasFailed(int page) const { return m_failed.contains(page); }

    /// The room that every page has, pixels of the widget.
    [[nodiscard]] QSize room() const { return m_room; }
    /// How large the page is in it.
    [[nodiscard]] QSize sizeOf(int page) const;
    /// Null where nothing of it is there; perhaps of another @p ratio until that is.
    [[nodiscard]] const QImage* image(int page, double ratio) const;
    /// What is not one of these pictures is left.
    void insert(const source::pdf::RenderRequest& part, const QImage& image, double ratio);
    /// What is still to be drawn of pages @p first to @p last, those in their middle first.
    [[nodiscard]] QList<PageTask> wanted(int first, int last, double ratio) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] source::pdf::RenderRequest requestFor(int page, double ratio) const;
    void measure();
    void tellChanged(int page);

    PrintedPages m_pages; ///< without pieces
    QList<QSizeF> m_sizes;
    QSize m_room;
    int m_quarterTurns = 0;
    PageCache m_cache;
    QSet<int> m_failed;
    QSet<int> m_hits;
};

} // namespace gongbao::desktop
