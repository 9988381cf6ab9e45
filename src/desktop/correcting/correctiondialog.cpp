// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/correcting/correctiondialog.h"

#include "desktop/theme/icons.h"
#include "ui_correctiondialog.h"

#include <QPushButton>

namespace gongbao::desktop {

namespace {

using namespace Qt::StringLiterals;

QString textOf(const QWidget* editor)
{
    const auto* lines = qobject_cast<const QPlainTextEdit*>(editor);
    return lines != nullptr ? lines->toPlainText() : static_cast<const QLineEdit*>(editor)->text();
}

void setTextOf(QWidget* editor, const QString& text)
{
    if (auto* lines = qobject_cast<QPlainTextEdit*>(editor)) {
        lines->setPlainText(text);
    } else {
        static_cast<QLineEdit*>(editor)->setText(text);
    }
}

} // namespace

CorrectionDialog::CorrectionDialog(CorrectableDocument document, QWidget* parent)
    : QDialog(parent)
    , m_document(std::move(document))
    , m_ui(std::make_unique<Ui::CorrectionDialog>())
{
    m_ui->setupUi(this);
    m_fields = {{CorrectedPart::Title, m_ui->title, m_ui->titleBack, m_ui->titleParsed},
                {CorrectedPart::Number, m_ui->number, m_ui->numberBack, m_ui->numberParsed},
                {CorrectedPart::Date, m_ui->date, m_ui->dateBack, m_ui->dateParsed},
                {CorrectedPart::Issuers, m_ui->bodies, m_ui->bodiesBack, m_ui->bodiesParsed},
                {CorrectedPart::Kind, m_ui->kind, m_ui->kindBack, m_ui->kindParsed}};
    for (const Field& field : m_fields) {
        setUp(field);
    }
    showPrinted();
    connect(m_ui->buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(m_ui->buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    validate();
}

CorrectionDialog::~CorrectionDialog() = default;

void CorrectionDialog::setUp(const Field& field)
{
    const QString parsed =
        ingest::parsedField(m_document.document, field.part, m_document.corrections);
    setTextOf(field.editor, fieldText(m_document.document, field.part));
    field.parsed->setText(parsed.isEmpty()
                              ? tr("Nothing was recognised.")
                              : tr("Recognised as: %1").arg(QString(parsed).replace(u'\n', u'、')));
    connect(field.back, &QToolButton::clicked, this, [field, parsed] {
        setTextOf(field.editor, parsed);
        field.editor->setFocus();
    });
    if (auto* lines = qobject_cast<QPlainTextEdit*>(field.editor)) {
        connect(lines, &QPlainTextEdit::textChanged, this, &CorrectionDialog::validate);
    } else {
        connect(static_cast<QLineEdit*>(field.editor), &QLineEdit::textChanged, this,
                &CorrectionDialog::validate);
    }
}

void CorrectionDialog::showPrinted()
{
    QStringList lines;
    for (const Block& block : m_document.document.blocks) {
        lines.append(tr("%1: %2").arg(block.span.first).arg(block.text));
    }
    m_ui->printed->setPlainText(lines.join(u'\n'));
}

QList<ingest::Amendment> CorrectionDialog::amendments() const
{
    QList<ingest::Amendment> amendments;
    for (const Field& field : m_fields) {
        const Result<QString> value = ingest::readField(field.part, textOf(field.editor));
        if (value && *value != fieldText(m_document.document, field.part)) {
            amendments.append({field.part, *value});
        }
    }
    return amendments;
}

/// Says the first thing that is wrong; only what is right and new can be saved.
void CorrectionDialog::validate()
{
    QString problem;
    for (const Field& field : m_fields) {
        const QString parsed =
            ingest::parsedField(m_document.document, field.part, m_document.corrections);
        const Result<QString> value = ingest::readField(field.part, textOf(field.editor));
        const bool isOther = !value || *value != parsed;
        field.back->setEnabled(isOther);
        field.parsed->setVisible(isOther);
        if (!value && problem.isEmpty()) {
            problem = value.error().message;
        }
    }
    m_ui->problem->setText(problem);
    m_ui->buttons->button(QDialogButtonBox::Save)
        ->setEnabled(problem.isEmpty() && !amendments().isEmpty());
}

} // namespace gongbao::desktop
