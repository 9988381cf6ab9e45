// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/outline/outlinepanel.h"

#include <QHeaderView>

#include <algorithm>

namespace gongbao::desktop {

namespace {

constexpr int kBlockRole = Qt::UserRole;
constexpr int kIndentation = 12;

} // namespace

OutlinePanel::OutlinePanel(QWidget* parent)
    : QTreeWidget(parent)
{
    setHeaderHidden(true);
    setIndentation(kIndentation);
    setUniformRowHeights(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    const auto choose = [this](const QTreeWidgetItem* item) {
        Q_EMIT blockWanted(item->data(0, kBlockRole).value<qsizetype>());
    };
    connect(this, &QTreeWidget::itemClicked, this, choose);
    connect(this, &QTreeWidget::itemActivated, this, choose);
}

void OutlinePanel::showOutline(const QList<OutlineEntry>& entries)
{
    clear();
    m_items.clear();
    m_blocks.clear();
    QList<QTreeWidgetItem*> above; // the last item of each level
    for (const OutlineEntry& entry : entries) {
        above.resize(std::min<qsizetype>(above.size(), entry.level));
        auto* item =
            above.isEmpty() ? new QTreeWidgetItem(this) : new QTreeWidgetItem(above.last());
        item->setText(0, entry.text);
        item->setToolTip(0, entry.text);
        item->setData(0, kBlockRole, QVariant::fromValue(entry.block));
        above.append(item);
        m_items.append(item);
        m_blocks.append(entry.block);
    }
    expandAll();
}

void OutlinePanel::follow(qsizetype block)
{
    const auto after = std::upper_bound(m_blocks.cbegin(), m_blocks.cend(), block);
    const qsizetype begun = after - m_blocks.cbegin(); // entries at or before the block
    setCurrentItem(begun > 0 ? m_items.at(begun - 1) : nullptr);
}

} // namespace gongbao::desktop
