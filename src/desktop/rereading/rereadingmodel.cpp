// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/rereading/rereadingmodel.h"

#include "desktop/library/librarycontents.h"
#include "desktop/theme/icons.h"

namespace gongbao::desktop {

using namespace Qt::StringLiterals;

RereadingModel::RereadingModel(const QList<ingest::Rereading>& issues, QObject* parent)
    : QAbstractTableModel(parent)
{
    for (const ingest::Rereading& one : issues) {
        const QString issue = tr("%1, %2", "gazette, issue")
                                  .arg(gazetteLabel(one.issue.gazette), issueLabel(one.issue));
        if (one.error) {
            m_rows.append({issue, {{}, tr("Stays as it was: %1").arg(one.error->message)}, true});
        }
        for (const ingest::Difference& difference : one.changes) {
            m_rows.append({issue, difference});
        }
    }
}

QString RereadingModel::text(const QList<int>& rows) const
{
    QStringList lines;
    for (const int row : rows) {
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column) {
            cells.append(cell(row, column).simplified());
        }
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n');
}

int RereadingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RereadingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RereadingModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    if (role == Qt::DecorationRole && index.column() == WhatColumn &&
        m_rows.at(index.row()).failed) {
        return tintedIcon("warning"_L1);
    }
    return role == Qt::DisplayRole || role == Qt::ToolTipRole ? cell(index.row(), index.column())
                                                              : QVariant();
}

QVariant RereadingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case IssueColumn:
        return tr("Issue");
    case DocumentColumn:
        return tr("Document");
    default:
        return tr("Read otherwise");
    }
}

QString RereadingModel::cell(int row, int column) const
{
    const Row& one = m_rows.at(row);
    switch (column) {
    case IssueColumn:
        return one.issue;
    case DocumentColumn:
        return one.difference.title;
    default:
        return one.difference.what;
    }
}

} // namespace gongbao::desktop
