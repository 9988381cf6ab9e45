// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/thumbnailmodel.h"

#include "desktop/pages/pagelayout.h"
#include "desktop/pages/pagenames.h"

#include <algorithm>
#include <cmath>

namespace gongbao::desktop {

using source::pdf::RenderRequest;

namespace {

constexpr qsizetype kCacheBytes = 16LL * 1024 * 1024;
constexpr int kWidth = 92;    // pixels
constexpr int kHighest = 150; // pixels, so that a column of narrow pages is no tower

} // namespace

ThumbnailModel::ThumbnailModel(QObject* parent)
    : QAbstractListModel(parent)
    , m_cache(kCacheBytes)
{
}

void ThumbnailModel::setPages(const PrintedPages& pages)
{
    beginResetModel();
    m_pages.pages = pages.pages;
    m_sizes.clear();
    for (const PrintedPage& page : pages.pages) {
        m_sizes.append(page.size);
    }
    m_sizes = showableSizes(m_sizes);
    m_cache.clear();
    m_failed.clear();
    m_hits.clear();
    measure();
    endResetModel();
}

void ThumbnailModel::setQuarterTurns(int quarterTurns)
{
    m_quarterTurns = quarterTurns;
    measure();
    Q_EMIT layoutChanged();
}

void ThumbnailModel::measure()
{
    const QSizeF typical = typicalSize(m_sizes, m_quarterTurns);
    m_room =
        typical.isEmpty()
            ? QSize()
            : typical.scaled(kWidth, kHighest, Qt::KeepAspectRatio).toSize().expandedTo({1, 1});
    m_room.setWidth(kWidth);
}

void ThumbnailModel::tellChanged(int page)
{
    Q_EMIT dataChanged(index(page - 1), index(page - 1));
}

void ThumbnailModel::setHits(const QSet<int>& pages)
{
    if (m_hits != pages) {
        m_hits = pages;
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    }
}

void ThumbnailModel::setFailed(int page)
{
    m_failed.insert(page);
    tellChanged(page);
}

QSize ThumbnailModel::sizeOf(int page) const
{
    const QSizeF size = m_sizes.value(page - 1);
    const QSizeF shown = m_quarterTurns % 2 == 0 ? size : size.transposed();
    return shown.scaled(m_room, Qt::KeepAspectRatio).toSize().expandedTo({1, 1});
}

RenderRequest ThumbnailModel::requestFor(int page, double ratio) const
{
    const QSize size = (QSizeF(sizeOf(page)) * ratio).toSize();
    return {page, size, m_quarterTurns, QRect(QPoint(), size)};
}

const QImage* ThumbnailModel::image(int page, double ratio) const
{
    const RenderRequest request = requestFor(page, ratio);
    if (m_cache.contains(request)) {
        return m_cache.image(request);
    }
    const QList<RenderRequest> others = m_cache.standIns(page, m_quarterTurns);
    return others.isEmpty() ? nullptr : m_cache.image(others.last());
}

void ThumbnailModel::insert(const RenderRequest& part, const QImage& image, double ratio)
{
    if (part.page <= rowCount() && part == requestFor(part.page, ratio)) {
        m_cache.insert(part, image);
        tellChanged(part.page);
    }
}

QList<PageTask> ThumbnailModel::wanted(int first, int last, double ratio) const
{
    QList<PageTask> tasks;
    for (int page = first; page <= last; ++page) {
        const RenderRequest request = requestFor(page, ratio);
        if (!m_cache.contains(request) && !m_failed.contains(page)) {
            tasks.append({PageTask::Kind::Draw, request});
        }
    }
    std::ranges::stable_sort(tasks, {}, [sum = first + last](const PageTask& task) {
        return std::abs(2 * task.draw.page - sum);
    });
    return tasks;
}

int ThumbnailModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_pages.pages.size());
}

QVariant ThumbnailModel::data(const QModelIndex& index, int role) const
{
    const int page = index.row() + 1;
    switch (role) {
    case Qt::DisplayRole:
        return shortPageName(m_pages, page);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return hasHits(page) ? tr("%1, with hits").arg(longPageName(m_pages, page))
                             : longPageName(m_pages, page);
    default:
        return {};
    }
}

} // namespace gongbao::desktop
