// SPDX-License-Identifier: GPL-3.0-or-later
// Starred documents, those read last, collections, tags, saved searches and highlights, as a tree.
#pragma once

#include "desktop/keeping/keepingcontroller.h"

#include <QStandardItemModel>

namespace gongbao::desktop {

/// Documents can be dropped on what they can be put into, collections on collections; names of
/// collections and searches can be edited. The model itself changes nothing of that, but signals
/// it.
class KeptModel final : public QStandardItemModel
{
    Q_OBJECT

public:
    enum Column { Name, Count };

    explicit KeptModel(QObject* parent = nullptr);

    void setKept(const Kept& kept);

    /// What a row narrows the list to: only marks are set. Nothing for headings and searches.
    [[nodiscard]] std::optional<archive::DocumentFilter> filter(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const archive::DocumentFilter& filter) const;
    /// Nothing where the row is none.
    [[nodiscard]] std::optional<archive::SavedSearch> search(const QModelIndex& index) const;
    /// The row of a saved search that is this one, by whatever name.
    [[nodiscard]] QModelIndex indexOfSearch(const QString& query,
                                            const archive::DocumentFilter& filter) const;
    /// Nothing where the row is none.
    [[nodiscard]] std::optional<archive::HighlightRecord> highlight(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOfHighlight(archive::HighlightId id) const;
    /// 0 where the row is none.
    [[nodiscard]] archive::CollectionId collection(const QModelIndex& index) const;
    /// Empty where the row is none.
    [[nodiscard]] QString tag(const QModelIndex& index) const;
    /// Where all collections are.
    [[nodiscard]] QModelIndex collectionsHeading() const;

    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row,
                                       int column, const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::CopyAction; }
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void changeWanted(const gongbao::archive::KeepingChange& change, const QString& text);

private:
    [[nodiscard]] std::optional<archive::KeepingChange> dropped(const QMimeData& data,
                                                                const QModelIndex& target) const;
    void addHighlights(const QList<archive::HighlightRecord>& highlights);
    [[nodiscard]] QString nameOf(const QModelIndex& index) const;

    QStandardItem* m_collections = nullptr;
    QStandardItem* m_searches = nullptr;
    QStandardItem* m_highlights = nullptr;
};

/// A change to the marks of documents that are put where @p filter narrows to; nothing for what
/// can't be put into.
[[nodiscard]] std::optional<archive::KeepingChange> putInto(const archive::DocumentFilter& filter,
                                                            const archive::DocumentIds& documents);

/// @p collection with those that it is in: "城建 / 桥梁".
[[nodiscard]] QString pathOf(const Kept& kept, archive::CollectionId collection);

} // namespace gongbao::desktop
