// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/keeping/keptview.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QScopedValueRollback>

namespace gongbao::desktop {

using namespace Qt::StringLiterals;

KeptView::KeptView(QWidget* parent)
    : QTreeView(parent)
{
    setModel(&m_model);
    setHeaderHidden(true);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(KeptModel::Name, QHeaderView::Stretch);
    header()->setSectionResizeMode(KeptModel::Count, QHeaderView::Fixed);
    header()->resizeSection(KeptModel::Count, fontMetrics().horizontalAdvance(u"000,000"_s));
    setEditTriggers(QAbstractItemView::EditKeyPressed);
    setUniformRowHeights(true);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDropIndicatorShown(true);
    connect(&m_model, &KeptModel::changeWanted, this, &KeptView::changeWanted);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (!m_showing) {
                    choose(current);
                }
            });
    // Of a row that is chosen already, but no longer what the list is narrowed to.
    connect(this, &QTreeView::clicked, this, &KeptView::choose);
}

void KeptView::choose(const QModelIndex& index)
{
    if (const auto filter = m_model.filter(index)) {
        Q_EMIT filterChosen(*filter);
    } else if (const auto search = m_model.search(index)) {
        Q_EMIT searchChosen(*search);
    } else if (const auto highlight = m_model.highlight(index)) {
        Q_EMIT highlightChosen(*highlight);
    }
}

void KeptView::setKept(const Kept& kept)
{
    m_kept = kept;
    m_isBehind = state() == EditingState; // the row that is edited would go, and its editor with it
    if (!m_isBehind) {
        rebuild();
    }
}

void KeptView::rebuild()
{
    const QScopedValueRollback showing(m_showing, true);
    QList<int> foldedAtTop; // where the rows are always the same
    QList<archive::DocumentFilter> folded;
    const auto collect = [&](const auto& self, const QModelIndex& parent) -> void {
        for (int row = 0; row < m_model.rowCount(parent); ++row) {
            const QModelIndex child = m_model.index(row, KeptModel::Name, parent);
            if (m_model.hasChildren(child) && !isExpanded(child)) {
                if (parent.isValid()) {
                    folded.append(m_model.filter(child).value_or(archive::DocumentFilter()));
                } else {
                    foldedAtTop.append(row);
                }
            }
            self(self, child);
        }
    };
    collect(collect, {});
    const auto highlight = m_model.highlight(currentIndex());
    m_model.setKept(m_kept);
    expandAll();
    const QModelIndex highlights = m_model.indexOf({.highlighted = true});
    for (int row = 0; row < m_model.rowCount(highlights); ++row) {
        setFirstColumnSpanned(row, highlights, true); // there is nothing to count in a passage
    }
    for (const int row : std::as_const(foldedAtTop)) {
        collapse(m_model.index(row, KeptModel::Name));
    }
    for (const archive::DocumentFilter& filter : std::as_const(folded)) {
        collapse(m_model.indexOf(filter));
    }
    setQuery(m_query);
    if (const auto row = m_model.indexOfHighlight(highlight ? highlight->id : 0); row.isValid()) {
        selectionModel()->setCurrentIndex(row, QItemSelectionModel::ClearAndSelect |
                                                   QItemSelectionModel::Rows);
    }
}

void KeptView::setQuery(const Query& query)
{
    const QScopedValueRollback showing(m_showing, true);
    m_query = query;
    QModelIndex row = m_model.indexOfSearch(query.typed, query.filter);
    if (!row.isValid() && isOfMarks(query.filter)) {
        row = m_model.indexOf(query.filter);
    }
    selectionModel()->setCurrentIndex(row, QItemSelectionModel::ClearAndSelect |
                                               QItemSelectionModel::Rows);
}

void KeptView::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    QTreeView::closeEditor(editor, hint);
    if (m_isBehind) { // later: whoever closes it may still be at the rows
        QMetaObject::invokeMethod(
            this, [this] { setKept(Kept(m_kept)); }, Qt::QueuedConnection);
    }
}

void KeptView::changeEvent(QEvent* event)
{
    QTreeView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        setKept(Kept(m_kept)); // the colours of highlights go with it
    }
}

void KeptView::contextMenuEvent(QContextMenuEvent* event)
{
    const QModelIndex index =
        (event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex())
            .siblingAtColumn(KeptModel::Name);
    const archive::CollectionId collection = m_model.collection(index);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(collection == 0 ? tr("&New Collection") : tr("&New Collection Inside"), this,
                    [this, collection] { addCollection(collection); });
    const bool isSearch = m_model.search(index).has_value();
    if (collection != 0 || isSearch) {
        menu->addAction(tr("&Rename"), this,
                        [this, place = QPersistentModelIndex(index)] { edit(place); });
    }
    if (collection != 0 || isSearch || m_model.highlight(index) || !m_model.tag(index).isEmpty()) {
        menu->addAction(tr("R&emove"), this,
                        [this, place = QPersistentModelIndex(index)] { remove(place); });
    }
    menu->popup(event->globalPos());
}

void KeptView::focusInEvent(QFocusEvent* event)
{
    // A view without a current row makes the first one so, which nobody chose.
    const QScopedValueRollback showing(m_showing, true);
    QTreeView::focusInEvent(event);
}

void KeptView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Delete)) {
        remove(currentIndex());
    } else {
        QTreeView::keyPressEvent(event);
    }
}

void KeptView::addCollection(archive::CollectionId parent)
{
    const archive::Collection added{0, parent, tr("New collection"), 0};
    Q_EMIT changeWanted(archive::AddCollections{{{added, {}}}}, tr("New Collection"));
}

void KeptView::remove(const QModelIndex& index)
{
    const QString text =
        tr("Remove “%1”").arg(index.siblingAtColumn(KeptModel::Name).data().toString());
    if (const auto collection = m_model.collection(index); collection != 0) {
        Q_EMIT changeWanted(archive::RemoveCollection{collection}, text);
    } else if (const auto search = m_model.search(index)) {
        Q_EMIT changeWanted(archive::RemoveSearch{search->name}, text);
    } else if (const auto highlight = m_model.highlight(index)) {
        Q_EMIT changeWanted(archive::RemoveHighlight{highlight->id}, tr("Remove Highlight"));
    } else if (const QString tag = m_model.tag(index); !tag.isEmpty()) {
        Q_EMIT tagUnwanted(tag);
    }
}

} // namespace gongbao::desktop
