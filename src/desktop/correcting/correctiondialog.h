// SPDX-License-Identifier: GPL-3.0-or-later
// The record of a document to be mended, beside what is printed.
#pragma once

#include "desktop/correcting/correctingcontroller.h"

#include <QDialog>

#include <memory>

class QLabel;
class QToolButton;

namespace Ui {
class CorrectionDialog;
}

namespace gongbao::desktop {

class CorrectionDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit CorrectionDialog(CorrectableDocument document, QWidget* parent = nullptr);
    ~CorrectionDialog() override;

    [[nodiscard]] archive::DocumentId document() const { return m_document.id; }
    /// The fields that are other than before, as they are to be.
    [[nodiscard]] QList<ingest::Amendment> amendments() const;

private:
    struct Field
    {
        CorrectedPart part;
        QWidget* editor;
        QToolButton* back;
        QLabel* parsed;
    };

    void setUp(const Field& field);
    void showPrinted();
    void validate();

    CorrectableDocument m_document;
    std::unique_ptr<Ui::CorrectionDialog> m_ui;
    QList<Field> m_fields;
};

} // namespace gongbao::desktop
