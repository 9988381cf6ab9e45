// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/findings/findingswindow.h"

#include "desktop/findings/findinglabels.h"
#include "desktop/library/librarycontents.h"
#include "desktop/session/archivethread.h"
#include "ui_findingswindow.h"

#include <QHeaderView>
#include <QSignalBlocker>

namespace gongbao::desktop {

namespace {

/// The choice's value; nothing for "all".
template<typename Value>
std::optional<Value> chosen(const QComboBox& choice)
{
    const QVariant value = choice.currentData();
    return value.isValid() ? std::optional(value.value<Value>()) : std::nullopt;
}

/// Fills @p choice anew, with "all" first, and keeps what was chosen where it is still there.
void fill(QComboBox& choice, const QString& all, const QList<std::pair<QString, QVariant>>& entries)
{
    const QSignalBlocker quiet(&choice);
    const QVariant former = choice.currentData();
    choice.clear();
    choice.addItem(all);
    for (const auto& [text, value] : entries) {
        choice.addItem(text, value);
        choice.setItemData(choice.count() - 1, text, Qt::ToolTipRole);
    }
    choice.setCurrentIndex(former.isValid() ? std::max(0, choice.findData(former)) : 0);
}

} // namespace

FindingsWindow::FindingsWindow(ArchiveThread& archive, QWidget* parent)
    : QDialog(parent)
    , m_archive(archive)
    , m_ui(std::make_unique<Ui::FindingsWindow>())
{
    m_ui->setupUi(this);
    m_ui->table->setModel(&m_shown);
    m_ui->table->sortByColumn(-1, Qt::AscendingOrder); // as they come, until a heading is clicked
    QHeaderView* header = m_ui->table->horizontalHeader();
    header->setSectionResizeMode(FindingsModel::What, QHeaderView::Stretch);
    const int character = fontMetrics().horizontalAdvance(u'国');
    header->resizeSection(FindingsModel::DocumentColumn, 18 * character);
    header->resizeSection(FindingsModel::IssueColumn, 16 * character);
    header->resizeSection(FindingsModel::LineColumn, 5 * character);
    m_ui->table->verticalHeader()->setDefaultSectionSize(2 * fontMetrics().lineSpacing() + 6);
    for (QComboBox* choice : {m_ui->gazette, m_ui->severity, m_ui->kind}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(6);
        connect(choice, &QComboBox::currentIndexChanged, this, &FindingsWindow::filter);
    }
    connect(m_ui->table, &QTableView::clicked, this, &FindingsWindow::follow);
    connect(m_ui->table, &QTableView::activated, this, &FindingsWindow::follow);
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &FindingsWindow::enableCorrecting);
    connect(m_ui->correct, &QPushButton::clicked, this,
            [this] { Q_EMIT correctionWanted(currentDocument()); });
    enableCorrecting();
    connect(m_ui->close, &QPushButton::clicked, this, &QDialog::close);
}

FindingsWindow::~FindingsWindow() = default;

void FindingsWindow::bringUp()
{
    show();
    raise();
    activateWindow();
    reload();
}

void FindingsWindow::reload()
{
    if (!isVisible()) {
        return;
    }
    m_archive.request(
        m_loading,
        [](archive::Database& database, const StopToken& stop) {
            return loadFindings(database, stop);
        },
        [this](Result<QList<FindingRow>> rows) {
            if (!rows) {
                Q_EMIT failed(rows.error().message);
                return;
            }
            showFindings(std::move(*rows));
        });
}

void FindingsWindow::showFindings(QList<FindingRow> rows)
{
    m_findings.setRows(std::move(rows));
    offerChoices();
    filter();
}

void FindingsWindow::offerChoices()
{
    QMap<QString, int> gazettes;
    QMap<FindingKind, int> kinds;
    for (int row = 0; row < m_findings.rowCount(); ++row) {
        const FindingRow& finding = m_findings.row(row);
        ++gazettes[finding.issue.gazette];
        ++kinds[finding.record.finding.kind];
    }
    QList<std::pair<QString, QVariant>> entries;
    for (const auto& [gazette, count] : gazettes.asKeyValueRange()) {
        entries.append({tr("%1 (%2)").arg(gazetteLabel(gazette)).arg(count), gazette});
    }
    fill(*m_ui->gazette, tr("All gazettes"), entries);
    entries.clear();
    for (const Severity severity : {Severity::Serious, Severity::Warning, Severity::Note}) {
        entries.append({severityLabel(severity), QVariant::fromValue(severity)});
    }
    fill(*m_ui->severity, tr("All"), entries);
    entries.clear();
    for (const auto& [kind, count] : kinds.asKeyValueRange()) {
        entries.append({tr("%1 (%2)").arg(kindLabel(kind)).arg(count), QVariant::fromValue(kind)});
    }
    fill(*m_ui->kind, tr("All kinds"), entries);
}

void FindingsWindow::filter()
{
    m_shown.setFilter({.gazette = chosen<QString>(*m_ui->gazette),
                       .severity = chosen<Severity>(*m_ui->severity),
                       .kind = chosen<FindingKind>(*m_ui->kind)});
    m_ui->count->setText(tr("%Ln finding(s)", nullptr, m_shown.rowCount()));
    enableCorrecting();
}

archive::DocumentId FindingsWindow::currentDocument() const
{
    const QModelIndex index = m_shown.mapToSource(m_ui->table->currentIndex());
    return index.isValid() ? m_findings.row(index.row()).record.document : 0;
}

void FindingsWindow::enableCorrecting()
{
    m_ui->correct->setEnabled(currentDocument() != 0);
}

void FindingsWindow::follow(const QModelIndex& index)
{
    const FindingRow& row = m_findings.row(m_shown.mapToSource(index).row());
    if (row.record.document != 0) {
        Q_EMIT lineWanted(row.record.document, row.record.finding.line);
    } else {
        Q_EMIT placeWanted(placeOf(row.issue));
    }
}

} // namespace gongbao::desktop
