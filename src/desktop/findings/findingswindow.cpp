// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/findings/findingswindow.h"

#include "base/login.h"
#include "desktop/findings/findinglabels.h"
#include "desktop/library/librarycontents.h"
#include "desktop/session/archivethread.h"
#include "ui_findingswindow.h"

#include <QHeaderView>
#include <QSignalBlocker>

#include <algorithm>

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
    setUpTable();
    setUpChoices();
    connect(m_ui->table, &QTableView::clicked, this, &FindingsWindow::follow);
    connect(m_ui->table, &QTableView::activated, this, &FindingsWindow::follow);
    connect(m_ui->table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &FindingsWindow::enableButtons);
    connect(m_ui->settle, &QPushButton::clicked, this, &FindingsWindow::settle);
    connect(m_ui->reason, &QLineEdit::returnPressed, m_ui->settle, &QPushButton::click);
    connect(m_ui->reopen, &QPushButton::clicked, this, &FindingsWindow::reopen);
    connect(m_ui->correct, &QPushButton::clicked, this,
            [this] { Q_EMIT correctionWanted(currentDocument()); });
    enableButtons();
    connect(m_ui->close, &QPushButton::clicked, this, &QDialog::close);
}

void FindingsWindow::setUpTable()
{
    m_ui->table->setModel(&m_shown);
    m_ui->table->sortByColumn(-1, Qt::AscendingOrder); // as they come, until a heading is clicked
    QHeaderView* header = m_ui->table->horizontalHeader();
    header->setSectionResizeMode(FindingsModel::What, QHeaderView::Stretch);
    const int character = fontMetrics().horizontalAdvance(u'国');
    header->resizeSection(FindingsModel::DocumentColumn, 18 * character);
    header->resizeSection(FindingsModel::IssueColumn, 16 * character);
    header->resizeSection(FindingsModel::LineColumn, 5 * character);
    header->resizeSection(FindingsModel::SettledColumn, 12 * character);
    m_ui->table->verticalHeader()->setDefaultSectionSize(2 * fontMetrics().lineSpacing() + 6);
}

void FindingsWindow::setUpChoices()
{
    m_ui->state->addItem(tr("Open"), false);
    m_ui->state->addItem(tr("Settled"), true);
    m_ui->state->addItem(tr("All"));
    connect(m_ui->state, &QComboBox::currentIndexChanged, this, [this] {
        offerChoices();
        filter();
    });
    for (QComboBox* choice : {m_ui->gazette, m_ui->severity, m_ui->kind}) {
        choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choice->setMinimumContentsLength(6);
        connect(choice, &QComboBox::currentIndexChanged, this, &FindingsWindow::filter);
    }
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
    const int row = m_ui->table->currentIndex().row();
    const auto former =
        row >= 0 ? std::optional(recordAt(m_ui->table->currentIndex())) : std::nullopt;
    m_findings.setRows(std::move(rows));
    offerChoices();
    filter();
    if (former && m_shown.rowCount() > 0) {
        m_ui->table->selectRow(rowOf(*former).value_or(
            // What was settled has left the list: the next one stands where it stood.
            std::min(row, m_shown.rowCount() - 1)));
    }
}

void FindingsWindow::offerChoices()
{
    const std::optional<bool> settled = chosen<bool>(*m_ui->state);
    QMap<QString, int> gazettes;
    QMap<FindingKind, int> kinds;
    for (int row = 0; row < m_findings.rowCount(); ++row) {
        const FindingRow& finding = m_findings.row(row);
        if (settled && finding.record.settled.has_value() != *settled) {
            continue;
        }
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
    const std::optional<bool> settled = chosen<bool>(*m_ui->state);
    m_ui->table->setColumnHidden(FindingsModel::SettledColumn, settled == false);
    m_shown.setFilter({.settled = settled,
                       .gazette = chosen<QString>(*m_ui->gazette),
                       .severity = chosen<Severity>(*m_ui->severity),
                       .kind = chosen<FindingKind>(*m_ui->kind)});
    m_ui->count->setText(tr("%Ln finding(s)", nullptr, m_shown.rowCount()));
    enableButtons();
}

archive::DocumentId FindingsWindow::currentDocument() const
{
    const QModelIndex index = m_shown.mapToSource(m_ui->table->currentIndex());
    return index.isValid() ? m_findings.row(index.row()).record.document : 0;
}

const archive::FindingRecord& FindingsWindow::recordAt(const QModelIndex& shown) const
{
    return m_findings.row(m_shown.mapToSource(shown).row()).record;
}

std::optional<int> FindingsWindow::rowOf(const archive::FindingRecord& record) const
{
    for (int row = 0; row < m_shown.rowCount(); ++row) {
        const archive::FindingRecord& one = recordAt(m_shown.index(row, 0));
        if (one.issue == record.issue && one.finding == record.finding) {
            return row;
        }
    }
    return std::nullopt;
}

QList<archive::FindingRecord> FindingsWindow::selected() const
{
    QList<archive::FindingRecord> records;
    for (const QModelIndex& index : m_ui->table->selectionModel()->selectedRows()) {
        records.append(recordAt(index));
    }
    return records;
}

void FindingsWindow::enableButtons()
{
    const QList<archive::FindingRecord> records = selected();
    const auto isSettled = [](const archive::FindingRecord& one) {
        return one.settled.has_value();
    };
    m_ui->settle->setEnabled(!std::ranges::all_of(records, isSettled));
    m_ui->reason->setEnabled(m_ui->settle->isEnabled());
    m_ui->reopen->setEnabled(std::ranges::any_of(records, isSettled));
    m_ui->correct->setEnabled(currentDocument() != 0);
}

void FindingsWindow::settle()
{
    archive::AddSettlings change;
    for (const archive::FindingRecord& record : selected()) {
        if (!record.settled) {
            change.settlings.append({record.issue,
                                     record.finding,
                                     record.lineText,
                                     {0, loginName(), {}, m_ui->reason->text().trimmed()}});
        }
    }
    m_ui->reason->clear();
    Q_EMIT changeWanted(change, tr("Settle Findings"));
}

void FindingsWindow::reopen()
{
    archive::RemoveSettlings change;
    for (const archive::FindingRecord& record : selected()) {
        if (record.settled) {
            change.ids.push_back(record.settled->id);
        }
    }
    Q_EMIT changeWanted(change, tr("Reopen Findings"));
}

void FindingsWindow::follow(const QModelIndex& index)
{
    if (m_ui->table->selectionModel()->selectedRows().size() > 1) {
        return; // several are being chosen
    }
    const FindingRow& row = m_findings.row(m_shown.mapToSource(index).row());
    if (row.record.document != 0) {
        Q_EMIT lineWanted(row.record.document, row.record.finding.line);
    } else {
        Q_EMIT placeWanted(placeOf(row.issue));
    }
}

} // namespace gongbao::desktop
