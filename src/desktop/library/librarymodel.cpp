// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/library/librarymodel.h"

#include "desktop/library/librarycontents.h"
#include "desktop/results/query.h"
#include "desktop/theme/icons.h"

#include <QLocale>

namespace gongbao::desktop {

namespace {

using namespace Qt::StringLiterals;

constexpr int kPlaceRole = Qt::UserRole;

/// Appends a row to @p parent and returns its first item. Without a @p place the row is a heading
/// that cannot be chosen.
QStandardItem* addRow(QStandardItem* parent, const QString& name, QLatin1StringView icon,
                      const std::optional<archive::DocumentFilter>& place)
{
    auto* item = new QStandardItem(tintedIcon(icon), name);
    item->setEditable(false);
    item->setSelectable(place.has_value());
    item->setToolTip(name);
    item->setData(QVariant::fromValue(place.value_or(archive::DocumentFilter())), kPlaceRole);
    auto* count = new QStandardItem;
    count->setEditable(false);
    count->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    parent->appendRow({item, count});
    return item;
}

enum class Level { Gazette, Year, Issue };

/// What the row of @p issue at @p level narrows the list to. Nothing where the issue does not say
/// which gazette or year it is of: to leave these unset would let through all others as well.
std::optional<archive::DocumentFilter> placeOf(const archive::IssueRecord& issue, Level level)
{
    if (level == Level::Issue) {
        return desktop::placeOf(issue);
    }
    archive::DocumentFilter place;
    place.gazette = issue.gazette;
    if (issue.gazette.isEmpty() || (level == Level::Year && !issue.year)) {
        return std::nullopt;
    }
    if (level == Level::Year) {
        place.year = issue.year;
    }
    return place;
}

QStandardItem* countItem(const QStandardItem* item)
{
    QStandardItem* parent =
        item->parent() != nullptr ? item->parent() : item->model()->invisibleRootItem();
    return parent->child(item->row(), LibraryModel::Count);
}

/// Fills in the counts of @p item and of all below it; returns its own.
int addUp(QStandardItem* item, const QHash<archive::IssueId, int>& documents)
{
    const auto place = item->data(kPlaceRole).value<archive::DocumentFilter>();
    int sum = place.issue ? documents.value(*place.issue) : 0;
    for (int row = 0; row < item->rowCount(); ++row) {
        sum += addUp(item->child(row), documents);
    }
    countItem(item)->setText(QLocale().toString(sum));
    return sum;
}

} // namespace

LibraryModel::LibraryModel(QObject* parent)
    : QStandardItemModel(0, 2, parent)
{
}

void LibraryModel::setIssues(const QList<archive::IssueRecord>& issues)
{
    removeRows(0, rowCount());
    m_issueLabels.clear();
    QStandardItem* all =
        addRow(invisibleRootItem(), tr("All documents"), "all"_L1, archive::DocumentFilter());
    QStandardItem* gazette = nullptr;
    QStandardItem* year = nullptr;
    const archive::IssueRecord* former = nullptr;
    QHash<archive::IssueId, int> documents;
    for (const archive::IssueRecord& issue : issues) {
        const bool sameGazette = former != nullptr && former->gazette == issue.gazette;
        if (!sameGazette) {
            gazette = addRow(invisibleRootItem(), gazetteLabel(issue.gazette), "gazette"_L1,
                             placeOf(issue, Level::Gazette));
        }
        if (!sameGazette || former->year != issue.year) {
            year = addRow(gazette, issue.year ? tr("%1", "a year").arg(*issue.year) : tr("Undated"),
                          "year"_L1, placeOf(issue, Level::Year));
        }
        addRow(year, issueLabelInYear(issue), "issue"_L1, placeOf(issue, Level::Issue));
        former = &issue;
        documents.insert(issue.id, issue.documents);
        m_issueLabels.insert(
            issue.id,
            tr("%1, %2", "gazette, issue").arg(gazetteLabel(issue.gazette), issueLabel(issue)));
    }
    int sum = 0;
    for (int row = 1; row < rowCount(); ++row) {
        sum += addUp(item(row), documents);
    }
    countItem(all)->setText(QLocale().toString(sum));
}

archive::DocumentFilter LibraryModel::place(const QModelIndex& index) const
{
    return index.siblingAtColumn(Name).data(kPlaceRole).value<archive::DocumentFilter>();
}

QModelIndex LibraryModel::indexOf(const archive::DocumentFilter& filter) const
{
    const archive::DocumentFilter wanted = inPlace({}, filter);
    const auto search = [&](const auto& self, const QModelIndex& parent) -> QModelIndex {
        for (int row = 0; row < rowCount(parent); ++row) {
            const QModelIndex child = index(row, Name, parent);
            if (place(child) == wanted) {
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

QString LibraryModel::fullIssueLabel(archive::IssueId issue) const
{
    return m_issueLabels.value(issue);
}

QVariant LibraryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == Name ? tr("Gazette") : tr("Documents");
}

} // namespace gongbao::desktop
