// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the titles of documents in a list.
#pragma once

#include "search/snippet.h"

#include <QStyledItemDelegate>

namespace gongbao::desktop {

/// Below the title, on the last line of its row, what the text says around the words that were
/// looked for: DocumentListModel::kContextRole.
class TitleDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
};

/// The piece of @p snippet from a little before its first match on, so that a narrow line shows
/// that; its matches moved along.
[[nodiscard]] search::Snippet fromFirstMatch(const search::Snippet& snippet);

} // namespace gongbao::desktop
