// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/results/documentlistmodel.h"

#include "desktop/results/documentdrag.h"
#include "desktop/theme/icons.h"

#include <algorithm>

namespace gongbao::desktop {

namespace {

using namespace Qt::StringLiterals;

// A view shows two or three pages at most; what was wanted before was scrolled past.
constexpr std::size_t kMostWanted = 4;

QString cell(const archive::DocumentRecord& record, int column)
{
    switch (column) {
    case DocumentListModel::Number:
        return record.number;
    case DocumentListModel::Title:
        return record.title;
    case DocumentListModel::Body:
        return record.issuers.join(u'、');
    case DocumentListModel::DateColumn:
        return record.date ? record.date->toIso() : QString();
    default:
        return {};
    }
}

/// Corrected documents are marked before the number, starred ones before the title.
QVariant icon(const archive::DocumentRecord& record, int column)
{
    if (column == DocumentListModel::Number && record.corrected) {
        return tintedIcon("corrected"_L1);
    }
    return column == DocumentListModel::Title && record.starred ? tintedIcon("star-full"_L1)
                                                                : QVariant();
}

/// With the pieces of the text below, their matches bold.
QString withContext(const QString& text, const QList<search::Snippet>& snippets)
{
    QString html = u"<p>"_s + text.toHtmlEscaped() + u"</p>"_s;
    for (const search::Snippet& snippet : snippets) {
        html += u"<p>"_s;
        qsizetype end = 0;
        for (const search::TextRange& match : snippet.matches) {
            html += snippet.text.sliced(end, match.start - end).toHtmlEscaped() + u"<b>"_s +
                    snippet.text.sliced(match.start, match.length).toHtmlEscaped() + u"</b>"_s;
            end = match.start + match.length;
        }
        html += snippet.text.sliced(end).toHtmlEscaped() + u"</p>"_s;
    }
    return html;
}

} // namespace

void DocumentListModel::setIds(std::vector<archive::DocumentId> ids,
                               const QList<search::Hit>& firstRows)
{
    beginResetModel();
    m_ids = std::move(ids);
    m_rows.clear();
    m_wanted.clear();
    m_asked.reset();
    if (!firstRows.isEmpty()) {
        m_rows.insert(0, idsOf(0), firstRows);
    }
    endResetModel();
}

void DocumentListModel::extend(std::vector<archive::DocumentId> ids)
{
    const auto known = static_cast<qsizetype>(m_ids.size());
    const bool begins = ids.size() > m_ids.size() && known % RowCache::kPageRows == 0 &&
                        std::equal(m_ids.begin(), m_ids.end(), ids.begin());
    if (!begins) {
        setIds(std::move(ids));
        return;
    }
    beginInsertRows({}, static_cast<int>(known), static_cast<int>(ids.size()) - 1);
    m_ids = std::move(ids);
    endInsertRows();
}

void DocumentListModel::setRows(qsizetype page, const std::vector<archive::DocumentId>& ids,
                                const QList<search::Hit>& rows)
{
    if (m_asked != page || ids != idsOf(page)) {
        return;
    }
    m_asked.reset();
    m_rows.insert(page, ids, rows);
    const auto first = static_cast<int>(page * RowCache::kPageRows);
    const auto last = first + static_cast<int>(ids.size()) - 1;
    Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
    askNext();
}

void DocumentListModel::giveUpPage()
{
    m_asked.reset();
    m_wanted.clear();
}

archive::DocumentId DocumentListModel::id(int row) const
{
    return m_ids.at(static_cast<std::size_t>(row));
}

int DocumentListModel::rowOf(archive::DocumentId id) const
{
    const auto found = std::ranges::find(m_ids, id);
    return found == m_ids.end() ? -1 : static_cast<int>(found - m_ids.begin());
}

int DocumentListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

int DocumentListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DocumentListModel::data(const QModelIndex& index, int role) const
{
    constexpr int kRoles[] = {Qt::DisplayRole, Qt::ToolTipRole, Qt::DecorationRole,
                              Qt::AccessibleDescriptionRole, kContextRole};
    if (!index.isValid() || std::ranges::find(kRoles, role) == std::end(kRoles)) {
        return {};
    }
    if (const search::Hit* row = rowAt(index.row())) {
        return valueOf(*row, index.column(), role);
    }
    if (role == Qt::DisplayRole) {
        const_cast<DocumentListModel*>(this) // NOLINT(cppcoreguidelines-pro-type-const-cast)
            ->want(RowCache::pageOf(index.row()));
    }
    return {};
}

QVariant DocumentListModel::valueOf(const search::Hit& row, int column, int role) const
{
    const bool hasContext = column == Title && !row.snippets.isEmpty();
    switch (role) {
    case Qt::DecorationRole:
        return icon(row.document, column);
    case kContextRole:
        return hasContext ? QVariant::fromValue(row.snippets.first()) : QVariant();
    case Qt::AccessibleDescriptionRole:
        return hasContext ? QVariant(row.snippets.first().text) : QVariant();
    case Qt::ToolTipRole: {
        const QString text = row.document.corrected
                                 ? tr("%1 (corrected by hand)").arg(cell(row.document, column))
                                 : cell(row.document, column);
        return hasContext ? withContext(text, row.snippets) : text;
    }
    default:
        return cell(row.document, column);
    }
}

const search::Hit* DocumentListModel::rowAt(int row) const
{
    // A view reads cells through a const model; what is in memory is no part of the model's value.
    return const_cast<DocumentListModel*>(this) // NOLINT(cppcoreguidelines-pro-type-const-cast)
        ->m_rows.find(row);
}

bool DocumentListModel::isStarred(archive::DocumentId id) const
{
    const int row = rowOf(id);
    const search::Hit* known = row >= 0 ? rowAt(row) : nullptr;
    return known != nullptr && known->document.starred;
}

void DocumentListModel::reloadRows()
{
    // What is seen stays until the new rows are there.
    m_wanted = m_rows.keepRecent(kMostWanted);
    m_asked.reset();
    askNext();
}

Qt::ItemFlags DocumentListModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

QStringList DocumentListModel::mimeTypes() const
{
    return {documentsMimeType()};
}

QMimeData* DocumentListModel::mimeData(const QModelIndexList& indexes) const
{
    std::vector<archive::DocumentId> documents;
    for (const QModelIndex& index : indexes) {
        if (index.column() == Number) { // once for each row
            documents.push_back(id(index.row()));
        }
    }
    return toMimeData(documents);
}

QVariant DocumentListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::InitialSortOrderRole) {
        return section == DateColumn ? Qt::DescendingOrder : Qt::AscendingOrder;
    }
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Number:
        return tr("Number");
    case Title:
        return tr("Title");
    case Body:
        return tr("Issuing body");
    case DateColumn:
        return tr("Date");
    default:
        return {};
    }
}

void DocumentListModel::want(qsizetype page)
{
    if (m_asked == page || m_rows.hasPage(page) ||
        (!m_wanted.empty() && m_wanted.front() == page)) {
        return;
    }
    std::erase(m_wanted, page);
    m_wanted.push_front(page);
    if (m_wanted.size() > kMostWanted) {
        m_wanted.pop_back();
    }
    if (!m_asked) {
        // Not while a view paints: whoever answers might change the model at once.
        QMetaObject::invokeMethod(this, &DocumentListModel::askNext, Qt::QueuedConnection);
    }
}

void DocumentListModel::askNext()
{
    if (m_asked || m_wanted.empty()) {
        return;
    }
    m_asked = m_wanted.front();
    m_wanted.pop_front();
    Q_EMIT pageWanted(*m_asked, idsOf(*m_asked));
}

std::vector<archive::DocumentId> DocumentListModel::idsOf(qsizetype page) const
{
    const auto size = static_cast<qsizetype>(m_ids.size());
    const auto first = std::min(page * RowCache::kPageRows, size);
    const auto last = std::min(first + RowCache::kPageRows, size);
    return {m_ids.begin() + first, m_ids.begin() + last};
}

} // namespace gongbao::desktop
