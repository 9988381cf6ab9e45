// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/app/windowactions.h"

#include "archive/database.h"
#include "desktop/app/mainwindow.h"
#include "desktop/app/tabactions.h"
#include "desktop/app/windowparts.h"
#include "desktop/app/windowui.h"
#include "desktop/basket/basketwindow.h"
#include "desktop/citing/citing.h"
#include "desktop/citing/citingcontroller.h"
#include "desktop/correcting/correctingview.h"
#include "desktop/exporting/exportview.h"
#include "desktop/files/savedfile.h"
#include "desktop/help/manualwindow.h"
#include "desktop/importing/importview.h"
#include "desktop/keeping/keepingview.h"
#include "desktop/navigation/hitsteps.h"
#include "desktop/pages/pageview.h"
#include "desktop/printing/printview.h"
#include "desktop/reader/readercontroller.h"
#include "desktop/reader/readerview.h"
#include "desktop/results/chosen.h"
#include "desktop/session/archivesession.h"
#include "desktop/settings/preferences.h"
#include "desktop/similar/similarcontroller.h"
#include "desktop/theme/icons.h"

#include <QApplication>
#include <QDir>
#include <QMessageBox>
#include <QMetaMethod>
#include <QUndoStack>

namespace gongbao::desktop {

using namespace Qt::StringLiterals;

namespace {

void showAbout(MainWindow& window)
{
    QMessageBox::about(&window, MainWindow::tr("About Gongbao"),
                       MainWindow::tr("Gongbao %1\n\nAn archive and reader for government "
                                      "gazettes. Free software under the GNU General Public "
                                      "License, version 3 or later.")
                           .arg(QStringLiteral(GONGBAO_VERSION)));
}

} // namespace

void setActionIcons(const WindowUi& ui)
{
    const std::pair<QAction*, QLatin1StringView> icons[] = {
        {ui.back, "back"_L1},
        {ui.forward, "forward"_L1},
        {ui.importFiles, "import"_L1},
        {ui.importFolder, "import-folder"_L1},
        {ui.importSample, "issue"_L1},
        {ui.exportPdf, "export"_L1},
        {ui.print, "print"_L1},
        {ui.showBasket, "basket"_L1},
        {ui.find, "search"_L1},
        {ui.findInText, "search"_L1},
        {ui.clear, "clear"_L1},
        {ui.saveSearch, "search"_L1},
        {ui.nextHit, "next"_L1},
        {ui.previousHit, "previous"_L1},
        {ui.zoomIn, "zoom-in"_L1},
        {ui.zoomOut, "zoom-out"_L1},
        {ui.star, "star"_L1},
        {ui.addTag, "tag"_L1},
        {ui.addToCollection, "collection"_L1},
        {ui.editNote, "note"_L1},
        {ui.highlight, "highlight"_L1},
        {ui.correct, "corrected"_L1},
        {ui.showLibrary, "library"_L1},
        {ui.showOutline, "outline"_L1},
        {ui.showParticulars, "particulars"_L1},
        {ui.showPages, "pages"_L1},
        {ui.showThumbnails, "thumbnails"_L1},
    };
    for (const auto& [action, icon] : icons) {
        action->setIcon(tintedIcon(icon));
    }
}

void connectReading(const WindowUi& ui, WindowParts& parts)
{
    connectTabs(ui, parts);
    ui.zoomIn->setShortcuts({QKeySequence(u"Ctrl++"_s), QKeySequence(u"Ctrl+="_s)});
    ReaderView& view = ui.reader->view();
    const auto on = [](QAction* action, auto* receiver, auto does) {
        QObject::connect(action, &QAction::triggered, receiver, does);
    };
    on(ui.findInText, ui.reader, &ReaderPanel::find);
    on(ui.nextHit, &parts.hitSteps, &HitSteps::next);
    on(ui.previousHit, &parts.hitSteps, &HitSteps::previous);
    on(ui.zoomIn, &view, &ReaderView::zoomLarger);
    on(ui.zoomOut, &view, &ReaderView::zoomSmaller);
    on(ui.zoomReset, &view, [&view] { view.setZoom(100); });
    on(ui.goToLibrary, ui.library, &LibraryPanel::focusGazettes);
    on(ui.goToList, ui.results, &ResultsPanel::focusList);
    on(ui.goToReader, &view, [&view] { view.setFocus(); });
    QObject::connect(ui.showLibrary, &QAction::toggled, ui.library, &QWidget::setVisible);
    QObject::connect(ui.showOutline, &QAction::toggled, ui.reader, &ReaderPanel::setOutlineShown);
    QObject::connect(ui.showParticulars, &QAction::toggled, ui.reader,
                     &ReaderPanel::setParticularsShown);
}

void connectDocument(MainWindow& window, const WindowUi& ui, const ReaderController& reader,
                     SimilarController& similar)
{
    const auto on = [&window](QAction* action, auto does) {
        QObject::connect(action, &QAction::triggered, &window, does);
    };
    on(ui.copyCitation, [&reader] { copyCitations({reader.record()}); });
    on(ui.copyLink, [&reader] { copyLink(reader.record().id); });
    on(ui.similar, [&reader, &similar] { similar.find(reader.record().id); });
}

namespace {

/// Texts, fields and lists have slots of the same names, but no class in common.
void callSlot(QWidget* focus, const char* signature)
{
    const int index = focus == nullptr ? -1 : focus->metaObject()->indexOfSlot(signature);
    if (index >= 0) {
        focus->metaObject()->method(index).invoke(focus);
    }
}

} // namespace

void connectEditing(MainWindow& window, const WindowUi& ui, CitingController& citing)
{
    QObject::connect(ui.copy, &QAction::triggered, &window, [&ui, &citing] {
        QWidget* const focus = QApplication::focusWidget();
        if (ui.results->isAncestorOf(focus)) {
            citing.copy(ui.results->selectedIds());
        } else if (const auto* page = qobject_cast<const PageView*>(focus)) {
            page->copy();
        } else {
            callSlot(focus, "copy()");
        }
    });
    QObject::connect(ui.selectAll, &QAction::triggered, &window,
                     [] { callSlot(QApplication::focusWidget(), "selectAll()"); });
}

void connectHelp(MainWindow& window, const WindowUi& ui)
{
    QObject::connect(ui.showManual, &QAction::triggered, &window, [&window] {
        auto* manual = window.findChild<ManualWindow*>();
        manual = manual == nullptr ? new ManualWindow(&window) : manual;
        manual->show();
        manual->raise();
        manual->activateWindow();
    });
    QObject::connect(ui.about, &QAction::triggered, &window, [&window] { showAbout(window); });
}

namespace {

/// Whether there is a document to do something with.
void enableReading(const WindowUi& ui, bool reading)
{
    for (QAction* action : {ui.copyCitation, ui.copyLink, ui.findInText, ui.similar, ui.correct,
                            ui.joinNext, ui.splitHere}) {
        action->setEnabled(reading);
    }
}

/// Nothing can be imported into an archive that can only be read; the actions say why.
void enableImport(const WindowUi& ui, const ArchiveState& archive)
{
    for (QAction* action : {ui.importFiles, ui.importFolder}) {
        action->setEnabled(!archive.readOnly);
    }
    ui.importSample->setEnabled(!archive.readOnly && archive.hasSamples);
    ui.importFiles->setToolTip(
        archive.readOnly
            ? MainWindow::tr("The archive can only be read; copy it to where you can write, "
                             "and open the copy to import into it")
            : MainWindow::tr("Import gazette issues (Ctrl+O)"));
}

} // namespace

void enableActions(const WindowUi& ui, const WindowParts& parts, const KeepingView& keeping,
                   const ArchiveState& archive)
{
    enableImport(ui, archive);
    ui.back->setEnabled(parts.navigation.history().hasBefore());
    ui.forward->setEnabled(parts.navigation.history().hasAfter());
    const bool reading = parts.reader.record().id != 0;
    enableReading(ui, reading);
    const bool hasDocument = ui.results->hasSelection() || reading;
    for (QAction* action :
         {ui.addToBasket, ui.star, ui.addTag, ui.addToCollection, ui.printPreview}) {
        action->setEnabled(hasDocument);
    }
    ui.takeOut->setEnabled(ui.results->hasSelection() && keeping.canTakeOut());
    ui.saveSearch->setEnabled(keeping.canSaveSearch());
    ui.exportPdf->setEnabled(!parts.exporter.isRunning() && hasDocument);
    ui.print->setEnabled(!parts.printer.isRunning() && hasDocument);
    ui.openArchive->setEnabled(parts.isIdle());
    ui.copyMenu->setEnabled(!parts.safekeeping.isRunning());
    ui.reread->setEnabled(!archive.readOnly && !parts.rereader.isRunning());
}

void connectImporting(const WindowUi& ui, ImportView& view)
{
    QObject::connect(ui.importFiles, &QAction::triggered, &view, &ImportView::chooseFiles);
    QObject::connect(ui.importFolder, &QAction::triggered, &view, &ImportView::chooseFolder);
    QObject::connect(ui.welcomePage, &WelcomePage::importWanted, ui.importFiles, &QAction::trigger);
    QObject::connect(ui.welcomePage, &WelcomePage::sampleWanted, ui.importSample,
                     &QAction::trigger);
    QObject::connect(&view, &ImportView::imported, ui.messages, &MessageBar::showDone);
    QObject::connect(&view, &ImportView::findingsWanted, ui.showFindings, &QAction::trigger);
}

void connectExporting(const WindowUi& ui, ExportView& view, const ReaderController& reader)
{
    QObject::connect(ui.exportPdf, &QAction::triggered, &view, [&ui, &view, &reader] {
        const archive::DocumentRecord& read = reader.record();
        const auto ids = chosenDocuments(ui.results->selectedIds(), reader.current());
        const bool one = ids.size() == 1 && ids.front() == read.id;
        view.chooseFile(ids, false,
                        fileNameFor(one ? QList{read} : QList<archive::DocumentRecord>()));
    });
}

void connectPrinting(MainWindow& window, const WindowUi& ui, const BasketWindow& basket,
                     WindowParts& parts, const WindowContext& context)
{
    auto* view = new PrintView({parts.printer, context.session.exporter(), *ui.printProgress,
                                *ui.messages, context.settings, parts.passwords.question()},
                               &window);
    const auto chosen = [&ui, &reader = parts.reader] {
        return chosenDocuments(ui.results->selectedIds(), reader.current());
    };
    QObject::connect(ui.print, &QAction::triggered, view,
                     [view, chosen] { view->print(chosen(), false); });
    QObject::connect(ui.printPreview, &QAction::triggered, view,
                     [view, chosen] { view->preview(chosen(), false); });
    QObject::connect(&basket, &BasketWindow::printWanted, view, &PrintView::print);
    QObject::connect(&basket, &BasketWindow::previewWanted, view, &PrintView::preview);
}

void connectBasket(BasketWindow& basket, ExportView& exporter, const WindowUi& ui)
{
    QObject::connect(ui.showBasket, &QAction::triggered, &basket, &BasketWindow::bringUp);
    const auto showCount = [action = ui.showBasket](int documents) {
        action->setIconText(documents > 0 ? MainWindow::tr("Basket (%1)").arg(documents)
                                          : MainWindow::tr("Basket"));
        action->setToolTip(MainWindow::tr("Show the documents in the basket (Ctrl+Shift+B)"));
    };
    showCount(0);
    QObject::connect(&basket, &BasketWindow::changed, ui.showBasket, showCount);
    QObject::connect(&basket, &BasketWindow::pdfWanted, &exporter, &ExportView::chooseFile);
    QObject::connect(&basket, &BasketWindow::pdfsWanted, &exporter, &ExportView::chooseFolder);
    QObject::connect(&basket, &BasketWindow::saved, ui.messages, &MessageBar::showDone);
    QObject::connect(&basket, &BasketWindow::failed, ui.messages, &MessageBar::showError);
}

QList<QAction*> connectMarks(const WindowUi& ui, KeepingView& keeping, QUndoStack& undoStack)
{
    const auto on = [&keeping](QAction* action, auto does) {
        QObject::connect(action, &QAction::triggered, &keeping, does);
    };
    on(ui.star, &KeepingView::toggleStar);
    on(ui.addTag, &KeepingView::askForTag);
    on(ui.saveSearch, &KeepingView::saveSearch);
    on(ui.addToCollection, &KeepingView::askForCollection);
    on(ui.takeOut, &KeepingView::takeOut);
    on(ui.editNote, &KeepingView::editNote);
    QObject::connect(ui.goToKept, &QAction::triggered, ui.library, &LibraryPanel::focusKept);
    // Elsewhere the key deletes characters.
    ui.takeOut->setShortcutContext(Qt::WidgetShortcut);
    ui.results->setDocumentActions({ui.openInTab, ui.star, ui.addTag, ui.addToCollection,
                                    ui.takeOut, ui.addToBasket, ui.exportPdf});
    ui.reader->view().addActions({ui.openInTab, ui.star, ui.addTag, ui.addToCollection, ui.editNote,
                                  ui.copyCitation, ui.copyLink});
    QAction* undo = undoStack.createUndoAction(ui.editMenu, MainWindow::tr("&Undo"));
    QAction* redo = undoStack.createRedoAction(ui.editMenu, MainWindow::tr("&Redo"));
    undo->setObjectName(u"undo"_s);
    redo->setObjectName(u"redo"_s);
    undo->setShortcut(QKeySequence::Undo);
    redo->setShortcut(QKeySequence::Redo);
    ui.editMenu->insertActions(ui.copy, {undo, redo});
    ui.editMenu->insertSeparator(ui.copy);
    return {undo, redo};
}

void connectCorrections(const WindowUi& ui, CorrectingView& correcting)
{
    const auto on = [&correcting](QAction* action, auto does) {
        QObject::connect(action, &QAction::triggered, &correcting, does);
    };
    on(ui.correct, &CorrectingView::correct);
    on(ui.joinNext, &CorrectingView::joinNext);
    on(ui.splitHere, &CorrectingView::splitHere);
    ui.reader->view().addActions({ui.correct, ui.joinNext, ui.splitHere});
}

void tellMissingArchive(const WindowUi& ui, const Settings& settings, const QString& archive)
{
    const QString missing = missingArchive(settings);
    if (!missing.isEmpty() && missing != archive && archive == archive::defaultArchivePath()) {
        ui.messages->showError(
            MainWindow::tr("%1 is missing, so the usual archive was opened instead. Connect the "
                           "drive it is on and start Gongbao again, or open it from elsewhere.")
                .arg(QDir::toNativeSeparators(missing)));
    }
}

} // namespace gongbao::desktop
