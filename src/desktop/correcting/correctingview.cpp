// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/correcting/correctingview.h"

#include "desktop/correcting/correctiondialog.h"
#include "desktop/reader/readercontroller.h"
#include "desktop/reader/readerview.h"

namespace gongbao::desktop {

CorrectingView::CorrectingView(CorrectingParts parts, QWidget* window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
{
    connect(&parts.correcting, &CorrectingController::loaded, this, &CorrectingView::ask);
    connect(&parts.correcting, &CorrectingController::corrected, &parts.reader,
            &ReaderController::reload);
}

void CorrectingView::correct()
{
    if (const archive::DocumentId document = m_parts.reader.record().id; document != 0) {
        m_parts.correcting.load(document);
    }
}

void CorrectingView::ask(const CorrectableDocument& document)
{
    auto* dialog = new CorrectionDialog(document, m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_parts.correcting.amend(dialog->document(), dialog->amendments(), tr("Correction"));
    });
    dialog->open();
}

void CorrectingView::joinNext()
{
    if (const archive::DocumentId document = m_parts.reader.record().id; document != 0) {
        m_parts.correcting.amend(document, {{CorrectedPart::Join}}, tr("Join"));
    }
}

void CorrectingView::splitHere()
{
    const qsizetype block = m_parts.text.blockAtCursor();
    if (const archive::DocumentId document = m_parts.reader.record().id;
        document != 0 && block >= 0) {
        const int line = m_parts.text.shown().blocks.at(block).span.first;
        m_parts.correcting.amend(document, {{CorrectedPart::Split, {}, line}}, tr("Split"));
    }
}

} // namespace gongbao::desktop
