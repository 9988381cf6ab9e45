// SPDX-License-Identifier: GPL-3.0-or-later
// The outline of the document that is read, beside its text.
#pragma once

#include "desktop/outline/outline.h"

#include <QTreeWidget>

namespace gongbao::desktop {

class OutlinePanel final : public QTreeWidget
{
    Q_OBJECT

public:
    explicit OutlinePanel(QWidget* parent = nullptr);

    void showOutline(const QList<OutlineEntry>& entries);
    /// Marks the entry that @p block belongs to; emits nothing.
    void follow(qsizetype block);

    [[nodiscard]] bool isEmpty() const { return m_items.isEmpty(); }

Q_SIGNALS:
    /// The text is to be shown from this block on.
    void blockWanted(qsizetype block);

private:
    QList<QTreeWidgetItem*> m_items; ///< in the order of the text
    QList<qsizetype> m_blocks;       ///< of the items, ascending
};

} // namespace gongbao::desktop
