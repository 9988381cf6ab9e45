// SPDX-License-Identifier: GPL-3.0-or-later
// A small bar chart of documents over time, of which a stretch is chosen by mouse or keys.
#pragma once

#include "desktop/timeline/timeline.h"

#include <QWidget>

namespace gongbao::desktop {

/// A click chooses a bar, dragging several; so do the arrow keys, with Shift, and Enter. The only
/// bar chosen, clicked again, chooses all.
class TimelineView final : public QWidget
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget* parent = nullptr);

    /// Those within @p narrowed are shown as chosen.
    void setBars(const QList<TimeBar>& bars, const TimeSpan& narrowed);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// Without ends: all of the time.
    void spanChosen(const gongbao::desktop::TimeSpan& span);

protected:
    bool event(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    using Range = std::pair<int, int>;

    [[nodiscard]] QRectF barRect(int bar) const;
    [[nodiscard]] int barAt(qreal x) const;
    [[nodiscard]] QString describe(int bar) const;
    /// From the anchor to the cursor, whichever is first.
    [[nodiscard]] Range marked() const;
    void moveCursor(int bar, bool extend);
    void choose(const Range& range);
    void drawLabels(QPainter& painter) const;

    QList<TimeBar> m_bars;
    std::optional<Range> m_chosen;
    int m_cursor = 0;
    int m_anchor = 0;
    bool m_dragging = false;
};

} // namespace gongbao::desktop
