// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/library/countmodel.h"

#include <QLocale>

#include <algorithm>

namespace gongbao::desktop {

CountModel::CountModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void CountModel::setCounts(QList<archive::NameCount> counts)
{
    beginResetModel();
    m_counts = std::move(counts);
    endResetModel();
}

QString CountModel::name(const QModelIndex& index) const
{
    return index.isValid() ? m_counts.at(index.row()).name : QString();
}

QModelIndex CountModel::indexOf(const QString& name) const
{
    const auto found = std::ranges::find(m_counts, name, &archive::NameCount::name);
    return found == m_counts.cend() ? QModelIndex()
                                    : index(static_cast<int>(found - m_counts.cbegin()), Name);
}

int CountModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_counts.size());
}

int CountModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CountModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const archive::NameCount& count = m_counts.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return index.column() == Name ? count.name : QLocale().toString(count.documents);
    case Qt::ToolTipRole:
        return (QStringList{count.name} + count.variants).join(u'\n');
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(index.column() == Name ? Qt::AlignLeft | Qt::AlignVCenter
                                                          : Qt::AlignRight | Qt::AlignVCenter);
    default:
        return {};
    }
}

} // namespace gongbao::desktop
