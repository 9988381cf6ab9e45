// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/rereading/rereadingdialog.h"

#include "ui_rereadingdialog.h"

#include <QClipboard>
#include <QHeaderView>
#include <QShortcut>

#include <numeric>

namespace gongbao::desktop {

RereadingDialog::RereadingDialog(const QString& summary, const QList<ingest::Rereading>& issues,
                                 QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::RereadingDialog>())
    , m_changes(issues)
{
    m_ui->setupUi(this);
    m_ui->summary->setText(summary);
    setUpTable();
    connect(m_ui->table, &QTableView::activated, this, &RereadingDialog::openRow);
    connect(new QShortcut(QKeySequence::Copy, m_ui->table), &QShortcut::activated, this,
            &RereadingDialog::copy);
    connect(m_ui->copy, &QPushButton::clicked, this, &RereadingDialog::copy);
    connect(m_ui->close, &QPushButton::clicked, this, &QDialog::close);
}

RereadingDialog::~RereadingDialog() = default;

void RereadingDialog::setUpTable()
{
    m_ui->table->setModel(&m_changes);
    QHeaderView* header = m_ui->table->horizontalHeader();
    const int character = fontMetrics().horizontalAdvance(u'国');
    header->resizeSection(RereadingModel::IssueColumn, 14 * character);
    header->resizeSection(RereadingModel::DocumentColumn, 20 * character);
    header->setSectionResizeMode(RereadingModel::WhatColumn, QHeaderView::Stretch);
    m_ui->table->verticalHeader()->setDefaultSectionSize(2 * fontMetrics().lineSpacing() + 6);
}

void RereadingDialog::openRow(const QModelIndex& index)
{
    if (const archive::DocumentId document = m_changes.difference(index.row()).document;
        document != 0) {
        Q_EMIT documentWanted(document);
    }
}

void RereadingDialog::copy()
{
    QList<int> rows;
    for (const QModelIndex& index : m_ui->table->selectionModel()->selectedRows()) {
        rows.append(index.row());
    }
    std::ranges::sort(rows);
    if (rows.isEmpty()) {
        rows.resize(m_changes.rowCount());
        std::iota(rows.begin(), rows.end(), 0);
    }
    QGuiApplication::clipboard()->setText(m_changes.text(rows));
}

} // namespace gongbao::desktop
