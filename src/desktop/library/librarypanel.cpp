// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/library/librarypanel.h"

#include "desktop/library/countmodel.h"
#include "desktop/library/librarycontents.h"
#include "desktop/library/librarymodel.h"
#include "ui_librarypanel.h"

#include <QHeaderView>
#include <QScopedValueRollback>

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
    , m_bodies(new CountModel(tr("Issuing body"), this))
    , m_kinds(new CountModel(tr("Kind"), this))
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
    setUpCounts(m_ui->bodies, m_bodies, &LibraryPanel::bodyChosen);
    setUpCounts(m_ui->kinds, m_kinds, &LibraryPanel::kindChosen);
    setUpCounts(m_ui->missing, m_missing, &LibraryPanel::numberChosen);
    connect(m_ui->lists, &QTabWidget::currentChanged, this, [this] {
        if (isMissingShown()) {
            Q_EMIT missingShown();
        }
    });
    m_ui->splitter->setStretchFactor(0, 1);
    m_ui->splitter->setStretchFactor(1, 1);
}

LibraryPanel::~LibraryPanel() = default;

void LibraryPanel::setUpCounts(QTreeView* view, CountModel* model,
                               void (LibraryPanel::*chosen)(const QString&))
{
    view->setModel(model);
    showCountColumn(view);
    connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this, model, chosen](const QModelIndex& current) {
                if (!m_showing && current.isValid()) {
                    Q_EMIT(this->*chosen)(model->name(current));
                }
            });
}

void LibraryPanel::setContents(const LibraryContents& contents)
{
    const QScopedValueRollback showing(m_showing, true);
    QList<archive::DocumentFilter> unfolded;
    const auto collect = [&](const auto& self, const QModelIndex& parent) -> void {
        for (int row = 0; row < m_gazettes->rowCount(parent); ++row) {
            const QModelIndex child = m_gazettes->index(row, LibraryModel::Name, parent);
            if (m_ui->gazettes->isExpanded(child)) {
                unfolded.append(m_gazettes->place(child));
                self(self, child);
            }
        }
    };
    collect(collect, {});
    m_gazettes->setIssues(contents.issues);
    m_bodies->setCounts(contents.bodies);
    m_kinds->setCounts(contents.kinds);
    for (const archive::DocumentFilter& place : std::as_const(unfolded)) {
        m_ui->gazettes->setExpanded(m_gazettes->indexOf(place), true);
    }
    if (unfolded.isEmpty()) {
        m_ui->gazettes->expandToDepth(0);
    }
}

void LibraryPanel::setMissing(const QList<archive::UnresolvedNumber>& numbers)
{
    const QScopedValueRollback showing(m_showing, true);
    QList<archive::BodyCount> counts;
    for (const archive::UnresolvedNumber& number : numbers) {
        counts.append({number.number, static_cast<int>(number.documents.size()), {number.title}});
    }
    m_missing->setCounts(std::move(counts));
}

bool LibraryPanel::isMissingShown() const
{
    return m_ui->lists->currentWidget() == m_ui->missingTab;
}

void LibraryPanel::setFilter(const archive::DocumentFilter& filter)
{
    select(m_ui->gazettes, m_gazettes->indexOf(filter));
    select(m_ui->bodies, m_bodies->indexOf(filter.body));
    select(m_ui->kinds, m_kinds->indexOf(filter.kind));
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

void LibraryPanel::focusGazettes()
{
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
