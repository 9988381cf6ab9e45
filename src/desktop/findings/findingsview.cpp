// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/findings/findingsview.h"

#include "desktop/correcting/correctingcontroller.h"
#include "desktop/findings/findingswindow.h"
#include "desktop/importing/importcontroller.h"
#include "desktop/keeping/keepingcontroller.h"
#include "desktop/reader/readercontroller.h"
#include "desktop/rereading/rereadingcontroller.h"

namespace gongbao::desktop {

FindingsView::FindingsView(FindingsParts parts, QWidget* window)
    : QObject(window)
    , m_parts(parts)
    , m_window(window)
{
}

void FindingsView::show(const QList<QAction*>& steps)
{
    if (m_findings == nullptr) { // few look at them; the window would start more slowly
        make();
        m_findings->addActions(steps);
    }
    m_findings->bringUp();
}

void FindingsView::make()
{
    m_findings = new FindingsWindow(m_parts.archive, m_window);
    connect(m_findings, &FindingsWindow::lineWanted, &m_parts.reader,
            qOverload<archive::DocumentId, int>(&ReaderController::openAt));
    connect(m_findings, &FindingsWindow::placeWanted, this, &FindingsView::placeWanted);
    connect(m_findings, &FindingsWindow::failed, this, &FindingsView::failed);
    connect(m_findings, &FindingsWindow::correctionWanted, &m_parts.correcting,
            &CorrectingController::load);
    connect(m_findings, &FindingsWindow::changeWanted, &m_parts.keeping, &KeepingController::make);
    const auto reload = &FindingsWindow::reload;
    connect(&m_parts.keeping, &KeepingController::settlingsChanged, m_findings, reload);
    connect(&m_parts.correcting, &CorrectingController::corrected, m_findings, reload);
    connect(&m_parts.importer, &ImportController::finished, m_findings, reload);
    connect(&m_parts.rereader, &RereadingController::finished, m_findings, reload);
}

} // namespace gongbao::desktop
