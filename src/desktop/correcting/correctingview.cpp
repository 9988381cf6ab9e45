// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/correcting/correctingview.h"

#include "desktop/correcting/correctiondialog.h"
#include "desktop/messages/progressstrip.h"
#include "desktop/reader/readercontroller.h"
#include "desktop/reader/readerview.h"

#include <chrono>

namespace gongbao::desktop {

namespace {

constexpr std::chrono::milliseconds kProgressDelay{500};

} // namespace

CorrectingView::CorrectingView(CorrectingParts parts, QWidget* window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
{
    connect(&parts.correcting, &CorrectingController::loaded, this, &CorrectingView::ask);
    connect(&parts.correcting, &CorrectingController::corrected, &parts.reader,
            &ReaderController::reload);
    m_waiting.setSingleShot(true);
    m_waiting.setInterval(kProgressDelay);
    ProgressStrip& progress = parts.progress;
    connect(&m_waiting, &QTimer::timeout, &progress,
            [&progress] { progress.begin(tr("Reading the issue to correct it")); });
    connect(&parts.correcting, &CorrectingController::started, &m_waiting,
            qOverload<>(&QTimer::start));
    connect(&parts.correcting, &CorrectingController::ended, &m_waiting, &QTimer::stop);
    connect(&parts.correcting, &CorrectingController::progressed, &progress,
            &ProgressStrip::update);
    connect(&parts.correcting, &CorrectingController::ended, &progress, &ProgressStrip::end);
    connect(&progress, &ProgressStrip::cancelled, &parts.correcting, &CorrectingController::cancel);
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
