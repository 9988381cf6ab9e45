// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/results/resultspanel.h"

#include "desktop/clicks/middleclick.h"
#include "desktop/results/documentlistmodel.h"
#include "desktop/results/numberdelegate.h"
#include "desktop/results/titledelegate.h"
#include "desktop/theme/icons.h"
#include "ui_resultspanel.h"

#include <QEvent>
#include <QHeaderView>
#include <QResizeEvent>
#include <QStandardItemModel>
#include <QToolButton>

#include <algorithm>
#include <limits>

namespace gongbao::desktop {

namespace {

using namespace Qt::StringLiterals;

// In the order of the combo box's entries.
constexpr archive::Order kOrders[] = {archive::Order::Date, archive::Order::Oldest,
                                      archive::Order::Relevance};
constexpr int kRelevanceEntry = 2;

struct ColumnOrder
{
    int column;
    Qt::SortOrder arrow;
    archive::Order order;
};
constexpr ColumnOrder kColumnOrders[] = {
    {DocumentListModel::Number, Qt::AscendingOrder, archive::Order::NumberUp},
    {DocumentListModel::Number, Qt::DescendingOrder, archive::Order::NumberDown},
    {DocumentListModel::Title, Qt::AscendingOrder, archive::Order::TitleUp},
    {DocumentListModel::Title, Qt::DescendingOrder, archive::Order::TitleDown},
    {DocumentListModel::Body, Qt::AscendingOrder, archive::Order::BodyUp},
    {DocumentListModel::Body, Qt::DescendingOrder, archive::Order::BodyDown},
    {DocumentListModel::DateColumn, Qt::DescendingOrder, archive::Order::Date},
    {DocumentListModel::DateColumn, Qt::AscendingOrder, archive::Order::Oldest},
};

/// Draws the arrow of @p order over its column; over none for relevance.
void showArrow(QHeaderView& header, archive::Order order)
{
    const QSignalBlocker quiet(header); // nobody clicked
    const auto* column = std::ranges::find(kColumnOrders, order, &ColumnOrder::order);
    if (column != std::end(kColumnOrders)) {
        header.setSortIndicator(column->column, column->arrow);
    } else {
        header.setSortIndicator(-1, Qt::AscendingOrder);
    }
}

void setUpColumns(QTableView* view)
{
    QHeaderView* header = view->horizontalHeader();
    header->setMinimumSectionSize(60);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    // Rows have two lines: enough for the name of a body, and for a number, which parts before its
    // year.
    const int character = view->fontMetrics().horizontalAdvance(u'国');
    header->resizeSection(DocumentListModel::Number, 9 * character);
    header->resizeSection(DocumentListModel::Body, 7 * character);
    header->resizeSection(DocumentListModel::DateColumn, 13 * character / 2);
    header->setSectionResizeMode(DocumentListModel::Title, QHeaderView::Stretch);
    view->setTextElideMode(Qt::ElideRight);
    view->setSortingEnabled(true); // by the controller: the model does not sort
}

} // namespace

ResultsPanel::ResultsPanel(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::ResultsPanel>())
{
    m_ui->setupUi(this);
    m_ui->noResultIcon->setPixmap(tintedIcon("search"_L1).pixmap(40, 40));
    connect(m_ui->order, &QComboBox::activated, this,
            [this](int entry) { Q_EMIT orderChosen(kOrders[entry]); });
    m_ui->table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    onMiddleClick(*m_ui->table,
                  [this](const QModelIndex& row) { Q_EMIT tabWanted(m_model->id(row.row())); });
    connect(m_ui->wordsApart, &QPushButton::clicked, this,
            [this] { Q_EMIT wordsWanted(m_suggested); });
    fitRowHeight();
}

ResultsPanel::~ResultsPanel() = default;

void ResultsPanel::setModel(DocumentListModel* model)
{
    m_model = model;
    m_ui->table->setModel(model);
    m_ui->table->setItemDelegateForColumn(DocumentListModel::Number,
                                          new NumberDelegate(m_ui->table));
    m_ui->table->setItemDelegateForColumn(DocumentListModel::Title, new TitleDelegate(m_ui->table));
    setUpColumns(m_ui->table);
    showArrow(*m_ui->table->horizontalHeader(), m_order);
    connect(m_ui->table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this,
            &ResultsPanel::orderByColumn);
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                Q_EMIT documentChosen(current.isValid() ? m_model->id(current.row()) : 0);
            });
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ResultsPanel::selectionChanged);
}

void ResultsPanel::showQuery(const Query& query, const FilterNames& names)
{
    m_searched = !query.typed.isEmpty();
    fitRowHeight();
    m_order = requestFor(query).order;
    const auto* order = std::ranges::find(kOrders, m_order);
    m_ui->order->setCurrentIndex(
        order == std::end(kOrders) ? -1 : static_cast<int>(order - std::begin(kOrders)));
    auto* entries = qobject_cast<QStandardItemModel*>(m_ui->order->model());
    entries->item(kRelevanceEntry)->setEnabled(m_searched);
    showArrow(*m_ui->table->horizontalHeader(), m_order);
    showChips(chips(query.filter, names));
}

void ResultsPanel::orderByColumn(int section, Qt::SortOrder arrow)
{
    for (const ColumnOrder& column : kColumnOrders) {
        if (column.column == section && column.arrow == arrow) {
            Q_EMIT orderChosen(column.order);
        }
    }
}

void ResultsPanel::showReading(const QString& sentence)
{
    m_ui->reading->setText(tr("Read as: %1").arg(sentence));
    m_ui->reading->setVisible(!sentence.isEmpty());
}

void ResultsPanel::showSuggestion(const std::optional<search::Suggestion>& suggestion)
{
    m_ui->wordsApart->setVisible(suggestion.has_value());
    if (suggestion) {
        m_suggested = suggestion->typed;
        QString words = fontMetrics().elidedText(m_suggested, Qt::ElideMiddle, width() / 2);
        m_ui->wordsApart->setText(tr("Look for the words apart: %1 (%Ln document(s))", nullptr,
                                     static_cast<int>(std::min<qint64>(
                                         suggestion->total, std::numeric_limits<int>::max())))
                                      .arg(words.replace(u'&', u"&&"_s)));
    }
}

void ResultsPanel::showCounting()
{
    m_ui->count->setText(tr("More than %Ln document(s)", nullptr, m_model->rowCount()));
    m_ui->pages->setCurrentWidget(m_ui->listPage);
}

void ResultsPanel::showCount()
{
    const int count = m_model->rowCount();
    m_ui->count->setText(tr("%Ln document(s)", nullptr, count));
    m_ui->noResult->setText(m_searched ? tr("No document matches. Try fewer or other words, or "
                                            "take off what narrows the list.")
                                       : tr("There is no document here."));
    m_ui->pages->setCurrentWidget(count > 0 ? m_ui->listPage : m_ui->noResultPage);
}

void ResultsPanel::showChips(const QList<FilterChip>& chips)
{
    qDeleteAll(m_ui->chips->findChildren<QToolButton*>());
    m_ui->chips->setVisible(!chips.isEmpty());
    for (const FilterChip& chip : chips) {
        auto* button = new QToolButton(m_ui->chips);
        button->setText(fontMetrics().elidedText(chip.label, Qt::ElideMiddle, 320));
        button->setIcon(tintedIcon("clear"_L1));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setToolTip(tr("No longer narrow the list to “%1”").arg(chip.label));
        button->setAccessibleName(button->toolTip());
        button->setFocusPolicy(Qt::StrongFocus);
        connect(button, &QToolButton::clicked, this,
                [this, part = chip.part] { Q_EMIT filterPartRemoved(part); });
        m_ui->chipsLayout->addWidget(button);
    }
}

void ResultsPanel::setDocumentActions(const QList<QAction*>& actions)
{
    m_ui->table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_ui->table->addActions(actions);
}

TimelineView& ResultsPanel::timeline()
{
    return *m_ui->timeline;
}

void ResultsPanel::selectRow(int row)
{
    if (row < 0) {
        m_ui->table->setCurrentIndex({});
        m_ui->table->clearSelection();
        return;
    }
    m_ui->table->selectRow(row);
}

void ResultsPanel::focusList()
{
    m_ui->table->setFocus(Qt::ShortcutFocusReason);
    if (!m_ui->table->currentIndex().isValid() && m_model->rowCount() > 0) {
        selectRow(0);
    }
}

bool ResultsPanel::hasSelection() const
{
    return m_ui->table->selectionModel()->hasSelection();
}

std::vector<archive::DocumentId> ResultsPanel::selectedIds() const
{
    std::vector<int> rows;
    const QItemSelection selection = m_ui->table->selectionModel()->selection();
    for (const QItemSelectionRange& range : selection) {
        for (int row = range.top(); row <= range.bottom(); ++row) {
            rows.push_back(row);
        }
    }
    std::ranges::sort(rows);
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    std::vector<archive::DocumentId> ids;
    ids.reserve(rows.size());
    std::ranges::transform(rows, std::back_inserter(ids),
                           [this](int row) { return m_model->id(row); });
    return ids;
}

QByteArray ResultsPanel::saveLayout() const
{
    return m_ui->table->horizontalHeader()->saveState();
}

void ResultsPanel::restoreLayout(const QByteArray& layout)
{
    QHeaderView* header = m_ui->table->horizontalHeader();
    const QSignalBlocker quiet(header);
    header->restoreState(layout);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    showArrow(*header, m_order); // widths are kept, the order is not
    fitColumns();
}

void ResultsPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitColumns();
}

void ResultsPanel::fitColumns()
{
    // The title tells documents apart; where it would be squeezed, the date gives way, whose year
    // is in the number too, and then the body, with which most titles begin.
    constexpr int kCharactersForAll = 34;
    constexpr int kCharactersWithBody = 28;
    const int characters = width() / fontMetrics().horizontalAdvance(u'国');
    m_ui->table->setColumnHidden(DocumentListModel::DateColumn, characters < kCharactersForAll);
    m_ui->table->setColumnHidden(DocumentListModel::Body, characters < kCharactersWithBody);
}

void ResultsPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        fitRowHeight();
    } else if (event->type() == QEvent::PaletteChange) {
        m_ui->noResultIcon->setPixmap(tintedIcon("search"_L1).pixmap(40, 40));
    }
}

void ResultsPanel::fitRowHeight()
{
    // Two lines of a title and one of context; the same for all rows, so that a million of them
    // need no measuring.
    const int lines = m_searched && m_showsContext ? 3 : 2;
    m_ui->table->verticalHeader()->setDefaultSectionSize(lines * fontMetrics().lineSpacing() + 10);
}

void ResultsPanel::setContextShown(bool shown)
{
    m_showsContext = shown;
    fitRowHeight();
}

} // namespace gongbao::desktop
