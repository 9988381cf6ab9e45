// SPDX-License-Identifier: GPL-3.0-or-later
// The doubts of the archive as rows, and which of them are shown.
#pragma once

#include "archive/catalogue.h"
#include "archive/findinglist.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

namespace gongbao::desktop {

/// A finding with the issue it is of.
struct FindingRow
{
    archive::FindingRecord record;
    archive::IssueRecord issue;
};

/// All findings of the archive. On the thread of @p database.
[[nodiscard]] Result<QList<FindingRow>> loadFindings(archive::Database& database,
                                                     const StopToken& stop);

class FindingsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { What, DocumentColumn, IssueColumn, LineColumn, SettledColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(QList<FindingRow> rows);
    [[nodiscard]] const FindingRow& row(int row) const { return m_rows.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    QList<FindingRow> m_rows;
};

/// What of the findings is looked at; what is not set lets all through.
struct FindingFilter
{
    std::optional<bool> settled;
    std::optional<QString> gazette; ///< empty: of issues that name none
    std::optional<Severity> severity;
    std::optional<FindingKind> kind;
};

class FindingsFilterModel final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    /// Borrows @p findings.
    explicit FindingsFilterModel(FindingsModel& findings, QObject* parent = nullptr);

    void setFilter(const FindingFilter& filter);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    FindingsModel& m_findings;
    FindingFilter m_filter;
};

} // namespace gongbao::desktop
