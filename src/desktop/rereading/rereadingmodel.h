// SPDX-License-Identifier: GPL-3.0-or-later
// What is read otherwise than before, a row for each difference.
#pragma once

#include "ingest/rereading.h"

#include <QAbstractTableModel>

namespace gongbao::desktop {

/// An issue that could not be read again is a row too.
class RereadingModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { IssueColumn, DocumentColumn, WhatColumn, ColumnCount };

    explicit RereadingModel(const QList<ingest::Rereading>& issues, QObject* parent = nullptr);

    /// What the row is about; its document is 0 where there is none to open.
    [[nodiscard]] const ingest::Difference& difference(int row) const
    {
        return m_rows.at(row).difference;
    }
    /// The rows as lines of text, their columns parted by tabs.
    [[nodiscard]] QString text(const QList<int>& rows) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Row
    {
        QString issue;
        ingest::Difference difference;
        bool failed = false;
    };
    [[nodiscard]] QString cell(int row, int column) const;

    QList<Row> m_rows;
};

} // namespace gongbao::desktop
