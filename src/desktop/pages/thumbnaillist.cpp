// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/pages/thumbnaillist.h"

#include "desktop/pages/thumbnailmodel.h"

#include <QPainter>
#include <QResizeEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include <algorithm>

namespace gongbao::desktop {

namespace {

constexpr int kMargin = 7;      // pixels, around the picture
constexpr int kAhead = 3;       // pages, which are to be there when they are scrolled to
constexpr int kHitDiameter = 6; // pixels
constexpr double kCorner = 5;   // pixels

// As on the pages: paper is white in the dark theme too.
constexpr QColor kPaper(255, 255, 255);
constexpr QColor kBroken(170, 170, 170);
constexpr QColor kHit(255, 170, 60);

/// The picture over its number.
class ThumbnailDelegate final : public QStyledItemDelegate
{
public:
    ThumbnailDelegate(const ThumbnailModel& pages, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_pages(pages)
    {
    }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& /*index*/) const override
    {
        const QSize room = m_pages.room();
        return {room.width() + 2 * kMargin,
                room.height() + 2 * kMargin + option.fontMetrics.height() + kMargin / 2};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const bool current = option.state.testFlag(QStyle::State_Selected);
        painter->save();
        if (current) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(option.palette.highlight());
            painter->drawRoundedRect(option.rect.adjusted(2, 1, -2, -1), kCorner, kCorner);
            painter->setRenderHint(QPainter::Antialiasing, false);
        }
        const int page = index.row() + 1;
        paintPage(*painter, option, page);
        const QRect line =
            option.rect.adjusted(0, m_pages.room().height() + kMargin, 0, -kMargin / 2);
        painter->setPen(option.palette.color(current ? QPalette::HighlightedText : QPalette::Text));
        painter->drawText(line, Qt::AlignCenter, index.data().toString());
        if (m_pages.hasHits(page)) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(kHit);
            painter->drawEllipse(QRectF(line.left() + kMargin + 2,
                                        line.center().y() - kHitDiameter / 2.0 + 1, kHitDiameter,
                                        kHitDiameter));
        }
        painter->restore();
    }

private:
    void paintPage(QPainter& painter, const QStyleOptionViewItem& option, int page) const
    {
        const QSize room = m_pages.room();
        QRect paper(QPoint(), m_pages.sizeOf(page));
        paper.moveCenter(QRect(option.rect.center().x() - room.width() / 2,
                               option.rect.top() + kMargin, room.width(), room.height())
                             .center());
        painter.fillRect(paper, kPaper);
        const double ratio = option.widget->devicePixelRatioF();
        if (const QImage* image = m_pages.image(page, ratio)) {
            painter.setRenderHint(QPainter::SmoothPixmapTransform);
            painter.drawImage(paper, *image);
        } else if (m_pages.hasFailed(page)) {
            painter.setPen(kBroken);
            painter.drawLine(paper.topLeft(), paper.bottomRight());
            painter.drawLine(paper.topRight(), paper.bottomLeft());
        }
        painter.setPen(option.palette.color(QPalette::Mid));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(paper.adjusted(-1, -1, 0, 0));
    }

    const ThumbnailModel& m_pages;
};

} // namespace

ThumbnailList::ThumbnailList(QWidget* parent)
    : QListView(parent)
    , m_pages(new ThumbnailModel(this))
{
    setModel(m_pages);
    setItemDelegate(new ThumbnailDelegate(*m_pages, this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setEditTriggers(NoEditTriggers);
    viewport()->setBackgroundRole(QPalette::Window);
    connect(this, &QListView::clicked, this,
            [this](const QModelIndex& index) { Q_EMIT pageChosen(index.row() + 1); });
    connect(this, &QListView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT pageChosen(index.row() + 1); });
}

void ThumbnailList::setPages(const PrintedPages& pages)
{
    const QScopedValueRollback following(m_following, true);
    m_pages->setPages(pages);
    setFixedWidth(sizeHintForColumn(0) + verticalScrollBar()->sizeHint().width());
    Q_EMIT wantedChanged();
}

void ThumbnailList::setQuarterTurns(int quarterTurns)
{
    m_pages->setQuarterTurns(quarterTurns);
    doItemsLayout();
    scrollTo(currentIndex());
    Q_EMIT wantedChanged();
}

void ThumbnailList::showImage(const source::pdf::RenderRequest& part, const QImage& image)
{
    m_pages->insert(part, image, devicePixelRatioF());
}

void ThumbnailList::showFailure(int page)
{
    m_pages->setFailed(page);
}

void ThumbnailList::setHits(const QSet<int>& pages)
{
    m_pages->setHits(pages);
}

void ThumbnailList::setCurrentPage(int page)
{
    const QScopedValueRollback following(m_following, true);
    setCurrentIndex(m_pages->index(page - 1));
    scrollTo(currentIndex());
}

QList<PageTask> ThumbnailList::wanted() const
{
    if (!isVisible() || m_pages->rowCount() == 0) {
        return {};
    }
    const int middle = viewport()->width() / 2;
    const QModelIndex top = indexAt({middle, 0});
    const QModelIndex bottom = indexAt({middle, viewport()->height() - 1});
    const int first = top.row() + 1;
    const int last = bottom.isValid() ? bottom.row() + 1 : m_pages->rowCount();
    return m_pages->wanted(std::max(1, first - kAhead),
                           std::min(m_pages->rowCount(), last + kAhead), devicePixelRatioF());
}

void ThumbnailList::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QListView::currentChanged(current, previous);
    if (!m_following && current.isValid()) {
        Q_EMIT pageChosen(current.row() + 1);
    }
}

void ThumbnailList::hideEvent(QHideEvent* event)
{
    QListView::hideEvent(event);
    Q_EMIT wantedChanged();
}

void ThumbnailList::resizeEvent(QResizeEvent* event)
{
    QListView::resizeEvent(event);
    const QRect former(QPoint(), event->oldSize());
    if (former.intersects(visualRect(currentIndex()))) {
        scrollTo(currentIndex()); // what was in view stays so
    }
    Q_EMIT wantedChanged();
}

void ThumbnailList::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    Q_EMIT wantedChanged();
}

void ThumbnailList::showEvent(QShowEvent* event)
{
    QListView::showEvent(event);
    scrollTo(currentIndex(), PositionAtCenter);
    Q_EMIT wantedChanged();
}

} // namespace gongbao::desktop
