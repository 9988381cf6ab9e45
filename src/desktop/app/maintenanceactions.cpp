// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/app/maintenanceactions.h"

#include "desktop/app/mainwindow.h"
#include "desktop/app/windowparts.h"
#include "desktop/app/windowui.h"
#include "desktop/indexing/indexview.h"
#include "desktop/rereading/rereadingview.h"
#include "desktop/safekeeping/safekeepingview.h"
#include "desktop/session/archivesession.h"

namespace gongbao::desktop {

namespace {

void connectCopies(const WindowUi& ui, SafekeepingView& view, const QString& archive)
{
    QObject::connect(ui.backUp, &QAction::triggered, &view,
                     [&view, archive] { view.chooseBackup(archive); });
    QObject::connect(ui.dump, &QAction::triggered, &view,
                     [&view, archive] { view.chooseDump(archive); });
    QObject::connect(ui.restoreBackup, &QAction::triggered, &view,
                     &SafekeepingView::chooseToRestore);
    QObject::connect(ui.restoreDump, &QAction::triggered, &view,
                     &SafekeepingView::chooseFolderToRestore);
}

} // namespace

void connectMaintenance(MainWindow& window, const WindowUi& ui, WindowParts& parts,
                        const WindowContext& context)
{
    const QString archive = context.session.path();
    auto* copies = new SafekeepingView(parts.safekeeping, *ui.copyProgress, *ui.messages,
                                       context.settings, context.dialogs, &window);
    connectCopies(ui, *copies, archive);
    showIndexing(parts.indexer, *ui.indexProgress, *ui.messages);
    auto* rereading = new RereadingView(
        {parts.rereader, parts.reader, *ui.rereadingProgress, *ui.messages, context.settings},
        archive, &window);
    QObject::connect(ui.reread, &QAction::triggered, &parts.rereader, &RereadingController::reread);
    QObject::connect(ui.showRereading, &QAction::triggered, rereading, &RereadingView::showChanges);
    QObject::connect(rereading, &RereadingView::changesKept, ui.showRereading,
                     [action = ui.showRereading] { action->setEnabled(true); });
}

} // namespace gongbao::desktop
