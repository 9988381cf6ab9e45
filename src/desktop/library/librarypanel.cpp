// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/library/librarypanel.h"

#include "desktop/keeping/keptview.h"
#include "desktop/library/countmodel.h"
#include "desktop/library/librarymodel.h"
#include "desktop/results/query.h"
#include "ui_librarypanel.h"

#include <QHeaderView>
#include <QScopedValueRollback>
#include <QShortcut>

#include <array>

namespace gongbao::desktop {

namespace {

using namespace Qt::StringLiterals;

void showCountColumn(QTreeView* view)
{
    view->header()->setStretchLastSection(false);
    view->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    // Not by the contents: that would count the hidden heading too.
    view->header()->setSectionResizeMode(1, QHeaderView::Fixed);
    constexpr int kMargins = 8;
    view->header()->resizeSection(1,
                                  view->fontMetrics().horizontalAdvance(u"0,000,000"_s) + kMargins);
}

} // namespace

LibraryPanel::LibraryPanel(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::LibraryPanel>())
    , m_gazettes(new LibraryModel(this))
    , m_values(new CountModel(this))
{
    m_ui->setupUi(this);
    m_ui->gazettes->setModel(m_gazettes);
    showCountColumn(m_ui->gazettes);
    connect(m_ui->gazettes->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) {
                if (!m_showing && current.flags().testFlag(Qt::ItemIsSelectable)) {
                    Q_EMIT placeChosen(m_gazettes->place(current));
                }
            });
    setUpValues();
    m_ui->splitter->setStretchFactor(0, 1);
    m_ui->splitter->setStretchFactor(1, 1);
}

LibraryPanel::~LibraryPanel() = default;

void LibraryPanel::setUpValues()
{
    m_ui->values->setModel(m_values);
    showCountColumn(m_ui->values);
    // The cursor alone does not choose, so that the keys can go past a value.
    connect(m_ui->values, &QTreeView::clicked, this, &LibraryPanel::choose);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space}) {
        auto* shortcut = new QShortcut(key, m_ui->values);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this,
                [this] { choose(m_ui->values->currentIndex()); });
    }
    connect(m_ui->listChoice, &QComboBox::currentIndexChanged, this, [this] {
        showValues({});
        if (isMissingShown()) {
            Q_EMIT missingShown();
        }
    });
    showValues({});
}

void LibraryPanel::choose(const QModelIndex& value)
{
    if (!value.isValid()) {
        return;
    }
    if (isMissingShown()) {
        Q_EMIT numberChosen(m_values->name(value));
    } else {
        Q_EMIT facetChosen(facetShown().facet, m_values->name(value));
    }
}

const LibraryPanel::FacetList& LibraryPanel::facetShown() const
{
    using archive::Facet;
    using archive::FacetCounts;
    // In the order of the form's choice, which ends with the missing numbers.
    static constexpr std::array kFacets = {
        FacetList{Facet::Body, &FacetCounts::bodies},
        FacetList{Facet::Kind, &FacetCounts::kinds},
        FacetList{Facet::Category, &FacetCounts::categories},
        FacetList{Facet::Year, &FacetCounts::years},
        FacetList{Facet::Gazette, &FacetCounts::gazettes},
    };
    Q_ASSERT(!isMissingShown());
    return kFacets.at(static_cast<std::size_t>(m_ui->listChoice->currentIndex()));
}

void LibraryPanel::showValues(const QString& current)
{
    const bool isMissing = isMissingShown();
    m_ui->values->setAccessibleName(
        isMissing ? tr("Numbers that documents cite and the archive does not have")
                  : tr("%1, with numbers of documents").arg(m_ui->listChoice->currentText()));
    m_values->setCounts(isMissing ? m_missing : m_counts.*facetShown().counts);
    const QString chosen = isMissing ? QString() : valueOf(m_filter, facetShown().facet);
    select(m_ui->values, m_values->indexOf(chosen.isEmpty() ? current : chosen));
}

void LibraryPanel::setIssues(const QList<archive::IssueRecord>& issues)
{
    const QScopedValueRollback showing(m_showing, true);
    QList<archive::DocumentFilter> unfolded;
    const auto collect = [&](const auto& self, const QModelIndex& parent) -> void {
        for (int row = 0; row < m_gazettes->rowCount(parent); ++row) {
            const QModelIndex child = m_gazettes->index(row, LibraryModel::Name, parent);
            if (m_gazettes->hasChildren(child) && m_ui->gazettes->isExpanded(child)) {
                unfolded.append(m_gazettes->place(child));
                self(self, child);
            }
        }
    };
    collect(collect, {});
    m_gazettes->setIssues(issues);
    for (const archive::DocumentFilter& place : std::as_const(unfolded)) {
        m_ui->gazettes->setExpanded(m_gazettes->indexOf(place), true);
    }
    if (unfolded.isEmpty()) {
        m_ui->gazettes->expandToDepth(0);
    }
}

void LibraryPanel::setFacets(const archive::FacetCounts& counts)
{
    m_counts = counts;
    if (!isMissingShown()) {
        showValues(m_values->name(m_ui->values->currentIndex()));
    }
}

void LibraryPanel::setMissing(const QList<archive::UnresolvedNumber>& numbers)
{
    m_missing.clear();
    for (const archive::UnresolvedNumber& number : numbers) {
        const QStringList title =
            number.title.isEmpty() ? QStringList() : QStringList{number.title};
        m_missing.append({number.number, static_cast<int>(number.documents.size()), title});
    }
    if (isMissingShown()) {
        showValues(m_values->name(m_ui->values->currentIndex()));
    }
}

bool LibraryPanel::isMissingShown() const
{
    return m_ui->listChoice->currentIndex() == m_ui->listChoice->count() - 1;
}

void LibraryPanel::setFilter(const archive::DocumentFilter& filter)
{
    m_filter = filter;
    select(m_ui->gazettes, m_gazettes->indexOf(filter));
    if (!isMissingShown()) {
        select(m_ui->values, m_values->indexOf(valueOf(filter, facetShown().facet)));
    }
}

void LibraryPanel::select(QTreeView* view, const QModelIndex& index)
{
    const QScopedValueRollback showing(m_showing, true);
    view->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                       QItemSelectionModel::Rows);
}

QString LibraryPanel::issueLabel(const archive::DocumentFilter& filter) const
{
    return m_gazettes->fullIssueLabel(filter.issue.value_or(0));
}

KeptView& LibraryPanel::kept()
{
    return *m_ui->kept;
}

void LibraryPanel::focusKept()
{
    m_ui->places->setCurrentWidget(m_ui->keptPage);
    m_ui->kept->setFocus(Qt::ShortcutFocusReason);
}

void LibraryPanel::focusGazettes()
{
    m_ui->places->setCurrentWidget(m_ui->gazettesPage);
    m_ui->gazettes->setFocus(Qt::ShortcutFocusReason);
}

QByteArray LibraryPanel::saveLayout() const
{
    return m_ui->splitter->saveState();
}

void LibraryPanel::restoreLayout(const QByteArray& layout)
{
    m_ui->splitter->restoreState(layout);
}

} // namespace gongbao::desktop
