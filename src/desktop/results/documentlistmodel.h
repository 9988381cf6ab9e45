// SPDX-License-Identifier: GPL-3.0-or-later
// The list of documents: all their ids, and the rows that are looked at.
#pragma once

#include "desktop/results/rowcache.h"

#include <QAbstractTableModel>

namespace gongbao::desktop {

/// Knows every id from the start, so that length and scroll bar are right at once; rows are asked
/// for by page when a view shows them, one page at a time, the latest wanted first. Cells of rows
/// that are not here yet are empty.
class DocumentListModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Number, Title, Body, DateColumn, ColumnCount };
    /// Of a title: a search::Snippet, what the text says around the words that were looked for; no
    /// value where there is nothing to show.
    static constexpr int kContextRole = Qt::UserRole;

    using QAbstractTableModel::QAbstractTableModel;

    /// Another list, rows of the former are forgotten; with the rows of its first page, where they
    /// are known.
    void setIds(std::vector<archive::DocumentId> ids, const QList<search::Hit>& firstRows = {});
    /// The list with all that follows on its whole pages; another one where @p ids do not begin
    /// with its own.
    void extend(std::vector<archive::DocumentId> ids);
    /// Reads the rows anew that are looked at; whatever was asked for before is not awaited.
    void reloadRows();
    /// Answers pageWanted(). An answer for a former list is recognised by its ids and ignored.
    void setRows(qsizetype page, const std::vector<archive::DocumentId>& ids,
                 const QList<search::Hit>& rows);
    /// Answers pageWanted() where the rows could not be read: they stay empty.
    void giveUpPage();

    [[nodiscard]] archive::DocumentId id(int row) const;
    /// Where @p id stands; -1 where it does not. Linear.
    [[nodiscard]] int rowOf(archive::DocumentId id) const;

    /// False also while its row is not here.
    [[nodiscard]] bool isStarred(archive::DocumentId id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

Q_SIGNALS:
    /// The rows of @p ids are looked at; answer with setRows() or giveUpPage().
    void pageWanted(qsizetype page, const std::vector<gongbao::archive::DocumentId>& ids);

private:
    [[nodiscard]] const search::Hit* rowAt(int row) const;
    [[nodiscard]] QVariant valueOf(const search::Hit& row, int column, int role) const;
    void want(qsizetype page);
    void askNext();
    [[nodiscard]] std::vector<archive::DocumentId> idsOf(qsizetype page) const;

    std::vector<archive::DocumentId> m_ids;
    RowCache m_rows;
    std::deque<qsizetype> m_wanted; ///< not yet asked for, the latest first
    std::optional<qsizetype> m_asked;
};

} // namespace gongbao::desktop
