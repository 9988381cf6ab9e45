// SPDX-License-Identifier: GPL-3.0-or-later
// Names with numbers of documents: issuing bodies, kinds.
#pragma once

#include "archive/records.h"

#include <QAbstractTableModel>

namespace gongbao::desktop {

class CountModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Count, ColumnCount };

    explicit CountModel(QObject* parent = nullptr);

    /// The tool tip of each name has its variants below it.
    void setCounts(QList<archive::NameCount> counts);
    [[nodiscard]] QString name(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const QString& name) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<archive::NameCount> m_counts;
};

} // namespace gongbao::desktop
