// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/importing/conflictdialog.h"

#include "desktop/library/librarycontents.h"
#include "ui_conflictdialog.h"

#include <QDir>
#include <QFileInfo>
#include <QPushButton>

namespace gongbao::desktop {

ConflictDialog::ConflictDialog(const ingest::FileOutcome& incoming, QWidget* parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::ConflictDialog>())
{
    m_ui->setupUi(this);
    archive::IssueRecord issue;
    issue.year = incoming.year;
    issue.number = incoming.number;
    m_ui->question->setText(
        tr("The archive already has another file of %1, %2. Replace it with “%3”?")
            .arg(gazetteLabel(incoming.gazette), issueLabel(issue),
                 QFileInfo(incoming.path).fileName()));
    m_ui->path->setText(QDir::toNativeSeparators(incoming.path));
    connect(m_ui->replace, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_ui->keep, &QPushButton::clicked, this, &QDialog::reject);
    connect(this, &QDialog::finished, this, [this](int result) {
        Q_EMIT decided(result == Accepted ? archive::OnConflict::Replace
                                          : archive::OnConflict::Refuse,
                       m_ui->forAll->isChecked());
    });
}

ConflictDialog::~ConflictDialog() = default;

} // namespace gongbao::desktop
