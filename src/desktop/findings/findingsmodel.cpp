// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/findings/findingsmodel.h"

#include "archive/stopguard.h"
#include "desktop/findings/findinglabels.h"
#include "desktop/library/librarycontents.h"
#include "desktop/theme/icons.h"

namespace gongbao::desktop {

using namespace Qt::StringLiterals;

namespace {

/// Who, when and why; empty while it is open.
QString settledText(const archive::FindingRecord& record)
{
    if (!record.settled) {
        return {};
    }
    const archive::Settled& settled = *record.settled;
    const QString day = settled.when.toLocalTime().date().toString(Qt::ISODate);
    return settled.reason.isEmpty() ? FindingsModel::tr("%1, %2", "who, day").arg(settled.who, day)
                                    : FindingsModel::tr("%1, %2: %3", "who, day, reason")
                                          .arg(settled.who, day, settled.reason);
}

} // namespace

Result<QList<FindingRow>> loadFindings(archive::Database& database, const StopToken& stop)
{
    Result<QList<archive::FindingRecord>> findings = archive::allFindings(database, stop);
    if (!findings) {
        return findings.error();
    }
    const archive::StopGuard guard(database, stop);
    const Result<QList<archive::IssueRecord>> issues = archive::Catalogue(database).issues();
    if (!issues) {
        return issues.error();
    }
    QHash<archive::IssueId, archive::IssueRecord> byId;
    for (const archive::IssueRecord& issue : *issues) {
        byId.insert(issue.id, issue);
    }
    QList<FindingRow> rows;
    for (archive::FindingRecord& record : *findings) {
        if (const Status wanted = guard.check(); !wanted) {
            return wanted.error();
        }
        const archive::IssueId issue = record.issue;
        rows.append({std::move(record), byId.value(issue)});
    }
    return rows;
}

void FindingsModel::setRows(QList<FindingRow> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int FindingsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FindingsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FindingsModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const FindingRow& row = m_rows.at(index.row());
    const Finding& finding = row.record.finding;
    if (role == Qt::DecorationRole && index.column() == What) {
        if (row.record.settled) {
            return tintedIcon("done"_L1);
        }
        switch (severity(finding.kind)) {
        case Severity::Serious:
            return tintedIcon("error"_L1);
        case Severity::Warning:
            return tintedIcon("warning"_L1);
        case Severity::Note:
            return tintedIcon("particulars"_L1);
        }
    }
    if (role == Qt::AccessibleTextRole && index.column() == What) {
        return tr("%1: %2", "severity, finding")
            .arg(severityLabel(severity(finding.kind)), describe(finding));
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole) {
        return {};
    }
    switch (index.column()) {
    case What:
        return describe(finding);
    case DocumentColumn:
        return row.record.document == 0 ? tr("(the whole issue)") : row.record.title;
    case IssueColumn:
        return tr("%1, %2", "gazette, issue")
            .arg(gazetteLabel(row.issue.gazette), issueLabel(row.issue));
    case LineColumn:
        return finding.line > 0 ? QVariant(finding.line) : QVariant();
    case SettledColumn:
        return settledText(row.record);
    default:
        return {};
    }
}

QVariant FindingsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case What:
        return tr("Finding");
    case DocumentColumn:
        return tr("Document");
    case IssueColumn:
        return tr("Issue");
    case LineColumn:
        return tr("Line");
    default:
        return tr("Settled");
    }
}

FindingsFilterModel::FindingsFilterModel(FindingsModel& findings, QObject* parent)
    : QSortFilterProxyModel(parent)
    , m_findings(findings)
{
    setSourceModel(&findings);
}

void FindingsFilterModel::setFilter(const FindingFilter& filter)
{
    m_filter = filter;
    invalidateFilter();
}

bool FindingsFilterModel::filterAcceptsRow(int row, const QModelIndex& /*parent*/) const
{
    const FindingRow& finding = m_findings.row(row);
    const FindingKind kind = finding.record.finding.kind;
    return (!m_filter.settled || finding.record.settled.has_value() == *m_filter.settled) &&
           (!m_filter.gazette || finding.issue.gazette == *m_filter.gazette) &&
           (!m_filter.severity || severity(kind) == *m_filter.severity) &&
           (!m_filter.kind || kind == *m_filter.kind);
}

} // namespace gongbao::desktop
