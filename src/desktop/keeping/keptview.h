// SPDX-License-Identifier: GPL-3.0-or-later
// The tree of what people keep, on the left side of the window.
#pragma once

#include "desktop/keeping/keptmodel.h"
#include "desktop/results/query.h"

#include <QTreeView>

class QMenu;

namespace gongbao::desktop {

class KeptView final : public QTreeView
{
    Q_OBJECT

public:
    explicit KeptView(QWidget* parent = nullptr);

    /// Keeps what was unfolded and chosen; waits while a name is being typed.
    void setKept(const Kept& kept);
    /// Shows as chosen the saved search that @p query is, or what its filter is narrowed to; emits
    /// nothing.
    void setQuery(const Query& query);

Q_SIGNALS:
    /// Only marks are set.
    void filterChosen(const gongbao::archive::DocumentFilter& filter);
    void searchChosen(const gongbao::archive::SavedSearch& search);
    void highlightChosen(const gongbao::archive::HighlightRecord& highlight);
    void changeWanted(const gongbao::archive::KeepingChange& change, const QString& text);
    /// The tag is to be taken from all documents that have it.
    void tagUnwanted(const QString& tag);

protected:
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;
    void changeEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// Shows m_kept.
    void rebuild();
    void choose(const QModelIndex& index);
    void addCollection(archive::CollectionId parent);
    void remove(const QModelIndex& index);

    KeptModel m_model;
    Kept m_kept;
    Query m_query;
    bool m_isBehind = false; ///< what is kept is to be shown once no name is typed any more
    bool m_showing = false;  ///< while the selection follows the filter, not the user
};

} // namespace gongbao::desktop
