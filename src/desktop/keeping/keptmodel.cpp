// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/keeping/keptmodel.h"

#include "desktop/highlights/highlightcolours.h"
#include "desktop/results/documentdrag.h"
#include "desktop/theme/icons.h"

#include <QGuiApplication>
#include <QHash>
#include <QLocale>
#include <QMimeData>
#include <QSet>
#include <QTextDocument>

#include <algorithm>

namespace gongbao::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFilterRole = Qt::UserRole;     ///< invalid for headings and searches
constexpr int kNameRole = Qt::UserRole + 1;   ///< of collections: as stored
constexpr int kParentRole = Qt::UserRole + 2; ///< of collections: the id of the one above
constexpr int kSearchRole = Qt::UserRole + 3; ///< of saved searches
constexpr int kHighlightRole = Qt::UserRole + 4;

constexpr qsizetype kMostHighlights = 500; // that are listed; more are no list to look through

QString collectionMimeType()
{
    return u"application/x-gongbao-collection"_s;
}

/// Appends a row to @p parent and returns its first item; without a filter it is a heading.
QStandardItem* addRow(QStandardItem* parent, const QString& name, QLatin1StringView icon,
                      const std::optional<archive::DocumentFilter>& filter, int documents = -1)
{
    auto* item = new QStandardItem(tintedIcon(icon), name);
    item->setToolTip(name);
    item->setEditable(false);
    item->setSelectable(filter.has_value());
    item->setDragEnabled(false);
    if (filter) {
        item->setData(QVariant::fromValue(*filter), kFilterRole);
    }
    auto* count = new QStandardItem(documents < 0 ? QString() : QLocale().toString(documents));
    count->setEditable(false);
    count->setDragEnabled(false);
    count->setSelectable(filter.has_value());
    count->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    parent->appendRow({item, count});
    return item;
}

} // namespace

KeptModel::KeptModel(QObject* parent)
    : QStandardItemModel(0, 2, parent)
{
    setKept({});
}

void KeptModel::setKept(const Kept& kept)
{
    removeRows(0, rowCount());
    QStandardItem* root = invisibleRootItem();
    addRow(root, tr("Starred"), "star"_L1, archive::DocumentFilter{.starred = true}, kept.starred);
    addRow(root, tr("Recently read"), "recent"_L1, archive::DocumentFilter{.recentlyRead = true});
    m_collections = addRow(root, tr("Collections"), "collection"_L1, std::nullopt);
    QHash<archive::CollectionId, QList<const archive::Collection*>> children;
    for (const archive::Collection& collection : kept.collections) {
        children[collection.parent].append(&collection);
    }
    const auto addBelow = [&](const auto& self, QStandardItem* item,
                              archive::CollectionId parent) -> void {
        for (const archive::Collection* child : children.value(parent)) {
            QStandardItem* row =
                addRow(item, child->name, "collection"_L1,
                       archive::DocumentFilter{.collection = child->id}, child->documents);
            row->setEditable(true);
            row->setDragEnabled(true);
            row->setData(child->name, kNameRole);
            row->setData(child->parent, kParentRole);
            self(self, row, child->id);
        }
    };
    addBelow(addBelow, m_collections, 0);
    QStandardItem* tags = addRow(root, tr("Tags"), "tag"_L1, std::nullopt);
    for (const archive::NameCount& tag : kept.tags) {
        addRow(tags, tag.name, "tag"_L1, archive::DocumentFilter{.tag = tag.name}, tag.documents);
    }
    m_searches = addRow(root, tr("Saved searches"), "search"_L1, std::nullopt);
    for (const archive::SavedSearch& search : kept.searches) {
        QStandardItem* row = addRow(m_searches, search.name, "search"_L1, std::nullopt);
        row->setData(QVariant::fromValue(search), kSearchRole);
        row->setSelectable(true);
        row->setEditable(true);
    }
    addHighlights(kept.highlights);
}

void KeptModel::addHighlights(const QList<archive::HighlightRecord>& highlights)
{
    QSet<archive::DocumentId> documents;
    for (const archive::HighlightRecord& highlight : highlights) {
        documents.insert(highlight.document);
    }
    m_highlights =
        addRow(invisibleRootItem(), tr("Highlights"), "highlight"_L1,
               archive::DocumentFilter{.highlighted = true}, static_cast<int>(documents.size()));
    const QPalette palette = QGuiApplication::palette();
    for (const archive::HighlightRecord& highlight :
         highlights.first(std::min(highlights.size(), kMostHighlights))) {
        QStandardItem* row =
            addRow(m_highlights, archive::passageLine(highlight.quote, highlight.found),
                   "warning"_L1, std::nullopt);
        if (highlight.found) {
            row->setIcon(highlightIcon(highlight.colour, palette));
        }
        row->setToolTip(highlightToolTip(highlight.colour, highlight.quote, highlight.note) +
                        Qt::convertFromPlainText(tr("In: %1").arg(highlight.title)));
        row->setData(highlightText(highlight.colour, highlight.quote, highlight.note),
                     Qt::AccessibleTextRole);
        row->setData(QVariant::fromValue(highlight), kHighlightRole);
        row->setSelectable(true);
    }
    if (const auto more = highlights.size() - kMostHighlights; more > 0) {
        addRow(m_highlights, tr("and %n more", nullptr, static_cast<int>(more)), "highlight"_L1,
               std::nullopt);
    }
}

std::optional<archive::DocumentFilter> KeptModel::filter(const QModelIndex& index) const
{
    const QVariant stored = index.siblingAtColumn(Name).data(kFilterRole);
    return stored.isValid() ? std::optional(stored.value<archive::DocumentFilter>()) : std::nullopt;
}

QModelIndex KeptModel::indexOf(const archive::DocumentFilter& filter) const
{
    const archive::DocumentFilter wanted{.starred = filter.starred,
                                         .highlighted = filter.highlighted,
                                         .tag = filter.tag,
                                         .collection = filter.collection,
                                         .recentlyRead = filter.recentlyRead};
    const auto search = [&](const auto& self, const QModelIndex& parent) -> QModelIndex {
        for (int row = 0; row < rowCount(parent); ++row) {
            const QModelIndex child = index(row, Name, parent);
            if (this->filter(child) == wanted) {
                return child;
            }
            if (const QModelIndex below = self(self, child); below.isValid()) {
                return below;
            }
        }
        return {};
    };
    return search(search, {});
}

std::optional<archive::SavedSearch> KeptModel::search(const QModelIndex& index) const
{
    const QVariant stored = index.siblingAtColumn(Name).data(kSearchRole);
    return stored.isValid() ? std::optional(stored.value<archive::SavedSearch>()) : std::nullopt;
}

QModelIndex KeptModel::indexOfSearch(const QString& query,
                                     const archive::DocumentFilter& filter) const
{
    for (int row = 0; row < m_searches->rowCount(); ++row) {
        const QModelIndex child = m_searches->child(row)->index();
        if (const auto saved = search(child); saved->query == query && saved->filter == filter) {
            return child;
        }
    }
    return {};
}

std::optional<archive::HighlightRecord> KeptModel::highlight(const QModelIndex& index) const
{
    const QVariant stored = index.siblingAtColumn(Name).data(kHighlightRole);
    return stored.isValid() ? std::optional(stored.value<archive::HighlightRecord>())
                            : std::nullopt;
}

QModelIndex KeptModel::indexOfHighlight(archive::HighlightId id) const
{
    for (int row = 0; row < m_highlights->rowCount(); ++row) {
        const QModelIndex child = m_highlights->child(row)->index();
        if (const auto highlight = this->highlight(child); highlight && highlight->id == id) {
            return child;
        }
    }
    return {};
}

archive::CollectionId KeptModel::collection(const QModelIndex& index) const
{
    const auto narrowed = filter(index);
    return narrowed ? narrowed->collection.value_or(0) : 0;
}

QString KeptModel::tag(const QModelIndex& index) const
{
    const auto narrowed = filter(index);
    return narrowed ? narrowed->tag : QString();
}

QModelIndex KeptModel::collectionsHeading() const
{
    return m_collections->index();
}

QString KeptModel::nameOf(const QModelIndex& index) const
{
    return index.siblingAtColumn(Name).data(Qt::DisplayRole).toString();
}

QVariant KeptModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == Name ? tr("Kept") : tr("Documents");
}

QStringList KeptModel::mimeTypes() const
{
    return {documentsMimeType(), collectionMimeType()};
}

QMimeData* KeptModel::mimeData(const QModelIndexList& indexes) const
{
    auto* data = new QMimeData;
    if (!indexes.isEmpty()) {
        data->setData(collectionMimeType(), QByteArray::number(collection(indexes.first())));
    }
    return data;
}

std::optional<archive::KeepingChange> KeptModel::dropped(const QMimeData& data,
                                                         const QModelIndex& target) const
{
    if (data.hasFormat(documentsMimeType())) {
        const auto narrowed = filter(target);
        return narrowed ? putInto(*narrowed, documentsIn(data)) : std::nullopt;
    }
    const archive::CollectionId moved = data.data(collectionMimeType()).toLongLong();
    const archive::CollectionId parent = collection(target);
    const bool isTop = target.siblingAtColumn(Name) == collectionsHeading();
    if (moved == 0 || moved == parent || (parent == 0 && !isTop)) {
        return std::nullopt;
    }
    const QModelIndex row = indexOf({.collection = moved});
    return archive::EditCollection{moved, parent, row.data(kNameRole).toString()};
}

bool KeptModel::canDropMimeData(const QMimeData* data, Qt::DropAction, int, int,
                                const QModelIndex& parent) const
{
    return parent.isValid() && dropped(*data, parent).has_value();
}

bool KeptModel::dropMimeData(const QMimeData* data, Qt::DropAction, int, int,
                             const QModelIndex& parent)
{
    const auto change = dropped(*data, parent);
    if (change) {
        const bool moves = std::holds_alternative<archive::EditCollection>(*change);
        Q_EMIT changeWanted(
            *change, (moves ? tr("Move into “%1”") : tr("Put into “%1”")).arg(nameOf(parent)));
    }
    return false; // the rows come when the archive has changed
}

bool KeptModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    const archive::CollectionId id = collection(index);
    const auto saved = search(index);
    if (role != Qt::EditRole || (id == 0 && !saved)) {
        return QStandardItemModel::setData(index, value, role);
    }
    const QString name = value.toString().trimmed();
    if (name.isEmpty() || name == nameOf(index)) {
        return false;
    }
    const QString text = tr("Rename “%1”").arg(nameOf(index));
    if (saved) {
        Q_EMIT changeWanted(archive::RenameSearch{saved->name, name}, text);
    } else {
        const auto parent = index.data(kParentRole).value<archive::CollectionId>();
        Q_EMIT changeWanted(archive::EditCollection{id, parent, name}, text);
    }
    return false;
}

std::optional<archive::KeepingChange> putInto(const archive::DocumentFilter& filter,
                                              const archive::DocumentIds& documents)
{
    if (filter.starred) {
        return archive::SetStarred{documents, true};
    }
    if (filter.collection) {
        return archive::SetCollected{documents, *filter.collection, true};
    }
    if (!filter.tag.isEmpty()) {
        return archive::SetTagged{documents, filter.tag, true};
    }
    return std::nullopt;
}

QString pathOf(const Kept& kept, archive::CollectionId collection)
{
    QStringList names;
    for (qsizetype steps = 0; collection != 0 && steps <= kept.collections.size(); ++steps) {
        const auto found =
            std::ranges::find(kept.collections, collection, &archive::Collection::id);
        if (found == kept.collections.cend()) {
            break;
        }
        names.prepend(found->name);
        collection = found->parent;
    }
    return names.join(u" / "_s);
}

} // namespace gongbao::desktop
