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

namespace gongbao::desktop {

namespace {

using namespace Qt::StringLiterals;

void showCountColumn(QTreeView* view)
{
    view->header()->setStretchLastSection(false);
    view->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    // Not by the contents: that would count the hidden heading too.
    view->header()->setSectionResizeMode(1, QHeaderView::Fixed);
    view->header()->resizeSection(1, view->fontMetrics().horizontalAdvance(u"000,000"_s));
}

} // namespace

LibraryPanel::LibraryPanel(QWidget* parent)
    : QWidget(parent)
    , m_ui(std::make_unique<Ui::LibraryPanel>())
    , m_gazettes(new LibraryModel(this))
    , m_missing(new CountModel(tr("Missing number"), this))
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
    using archive::Facet;
    using archive::FacetCounts;
    addFacet(Facet::Body, m_ui->bodies, tr("Issuing body"), &FacetCounts::bodies);
    addFacet(Facet::Kind, m_ui->kinds, tr("Kind"), &FacetCounts::kinds);
    addFacet(Facet::Category, m_ui->categories, tr("Category"), &FacetCounts::categories);
    addFacet(Facet::Year, m_ui->years, tr("Year"), &FacetCounts::years);
    addFacet(Facet::Gazette, m_ui->gazetteCounts, tr("Gazette"), &FacetCounts::gazettes);
    setUpList(m_ui->missing, m_missing,
              [this](const QString& number) { Q_EMIT numberChosen(number); });
    connect(m_ui->listChoice, &QComboBox::currentIndexChanged, m_ui->lists,
            &QStackedWidget::setCurrentIndex);
    connect(m_ui->lists, &QStackedWidget::currentChanged, this, [this] {
        if (isMissingShown()) {
            Q_EMIT missingShown();
        }
    });
    m_ui->splitter->setStretchFactor(0, 1);
    m_ui->splitter->setStretchFactor(1, 1);
}

LibraryPanel::~LibraryPanel() = default;

void LibraryPanel::addFacet(archive::Facet facet, QTreeView* view, const QString& heading,
                            QList<archive::BodyCount> archive::FacetCounts::*counts)
{
    auto* model = new CountModel(heading, this);
    m_facets.append({facet, view, model, counts});
    setUpList(view, model, [this, facet](const QString& name) { Q_EMIT facetChosen(facet, name); });
}

void LibraryPanel::setUpList(QTreeView* view, CountModel* model,
                             const std::function<void(const QString&)>& chosen)
{
    view->setModel(model);
    showCountColumn(view);
    const auto choose = [model, chosen](const QModelIndex& index) {
        if (index.isValid()) {
            chosen(model->name(index));
        }
    };
    // The cursor alone does not choose, so that the keys can go past a value.
    connect(view, &QTreeView::clicked, this, choose);
    for (const auto key : {Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space}) {
        auto* shortcut = new QShortcut(key, view);
        shortcut->setContext(Qt::WidgetShortcut);
        connect(shortcut, &QShortcut::activated, this,
                [view, choose] { choose(view->currentIndex()); });
    }
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
    for (const FacetList& list : std::as_const(m_facets)) {
        const QString current = list.model->name(list.view->currentIndex());
        list.model->setCounts(counts.*list.counts);
        const QString chosen = valueOf(m_filter, list.facet);
        select(list.view, list.model->indexOf(chosen.isEmpty() ? current : chosen));
    }
}

void LibraryPanel::setMissing(const QList<archive::UnresolvedNumber>& numbers)
{
    const QScopedValueRollback showing(m_showing, true);
    QList<archive::BodyCount> counts;
    for (const archive::UnresolvedNumber& number : numbers) {
        const QStringList title =
            number.title.isEmpty() ? QStringList() : QStringList{number.title};
        counts.append({number.number, static_cast<int>(number.documents.size()), title});
    }
    m_missing->setCounts(std::move(counts));
}

bool LibraryPanel::isMissingShown() const
{
    return m_ui->lists->currentWidget() == m_ui->missingPage;
}

void LibraryPanel::setFilter(const archive::DocumentFilter& filter)
{
    m_filter = filter;
    select(m_ui->gazettes, m_gazettes->indexOf(filter));
    for (const FacetList& list : std::as_const(m_facets)) {
        select(list.view, list.model->indexOf(valueOf(filter, list.facet)));
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
