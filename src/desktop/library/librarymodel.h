// SPDX-License-Identifier: GPL-3.0-or-later
// Gazette → year → issue, each with its number of documents.
#pragma once

#include "archive/records.h"

#include <QStandardItemModel>

namespace gongbao::desktop {

/// Small: one item per issue. The first row stands for the whole archive.
class LibraryModel final : public QStandardItemModel
{
    Q_OBJECT

public:
    enum Column { Name, Count };

    explicit LibraryModel(QObject* parent = nullptr);

    /// Issues in the order of archive::Catalogue::issues(): by gazette, then newest first.
    void setIssues(const QList<archive::IssueRecord>& issues);

    /// What a row narrows the list to: only gazette, year and issue are set. Rows of gazettes that
    /// have no name, and of issues without a year, are headings and cannot be selected.
    [[nodiscard]] archive::DocumentFilter place(const QModelIndex& index) const;
    /// The row of @p filter's gazette, year and issue; invalid where there is none.
    [[nodiscard]] QModelIndex indexOf(const archive::DocumentFilter& filter) const;
    /// The name of an issue, with its gazette, for where it stands alone.
    [[nodiscard]] QString fullIssueLabel(archive::IssueId issue) const;

    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    QHash<archive::IssueId, QString> m_issueLabels;
};

} // namespace gongbao::desktop
